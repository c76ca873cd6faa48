/** 'B sends the drawings, we send the wings': whoever speaks in a headline is not the only place it names. */
export const ourselves = /\b(?:[Ww]e|us)\b/u
