/** Where F8 leads when what is wrong stands at no cell. */
export const SHEET_PROBLEMS_ID = 'sheet-problems';
