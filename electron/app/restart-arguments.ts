/** What a restart takes over of the start before it, and what it adds. */

const PLACE_SWITCH = 'place';
/** As the page writes it (renderer/frame/use-place-in-address.ts); a switch may be anything. */
const PLACE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[a-z]{1,20}$/;

export interface RestartWish {
  /** False when the first argument that is no switch names the app itself. */
  readonly isPackaged: boolean;
  /** The fragment of the page's address, with or without its #; empty for the first screen. */
  readonly place: string;
  readonly switches: readonly string[];
}

/** The files go: they were opened, and what was made of them is a draft. `argv` as Node gives it, with the program first. */
export function argumentsOfRestart(argv: readonly string[], { isPackaged, place, switches }: RestartWish): string[] {
  const isSwitch = (word: string) => word.startsWith('-');
  const given = argv.slice(1).filter((word) => isSwitch(word) && !word.startsWith(`--${PLACE_SWITCH}=`) && !switches.includes(word));
  const itself = isPackaged
    ? []
    : argv
        .slice(1)
        .filter((word) => !isSwitch(word))
        .slice(0, 1);
  const there = place.replace(/^#/, '');
  return [...given, ...switches, ...(PLACE.test(there) ? [`--${PLACE_SWITCH}=${there}`] : []), ...itself];
}

/** The fragment for the page's address that a restart brought along; empty for any other start. */
export function placeOfStart(commandLine: { getSwitchValue(name: string): string }): string {
  const place = commandLine.getSwitchValue(PLACE_SWITCH);
  return PLACE.test(place) ? `#${place}` : '';
}
