/** Of what can be pasted at once; 100,000 rows with addresses are about as long. */
export const MAX_PASTED_CHARACTERS = 16_000_000;
