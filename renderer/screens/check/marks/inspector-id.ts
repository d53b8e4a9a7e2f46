/** The sentence about the current cell, which the cell refers to as its description. */
export const INSPECTOR_ID = 'about-current-cell';
