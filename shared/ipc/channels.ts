// Channel names, apart from the contract so that the preload gets by without zod.

export const callChannel = (name: string): string => `call:${name}`;
export const eventChannel = (name: string): string => `event:${name}`;
/** The preload turns a dropped file into a ticket on this channel; the path never reaches the page. */
export const DROP_CHANNEL = 'drop';
