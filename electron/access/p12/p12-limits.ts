// Apart from what opens such files, whose library main doesn't load for this.

/** Real files are a few kB: some keys and certificates. */
export const MAX_FILE_BYTES = 1_000_000;
