/** What may stand beside a date on a line that only dates a document: the time, its zone, the weekday. */
export const CLOCK =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m(?!\p{L})\.?)?|\d{1,2}\.\d{2}(?=\s?[ap]\.?m)|\b(?:a\.?m\.?|p\.?m\.?|gmt|utc|msk|est|edt|et|cst|bst|cet|hkt)\b\.?|(?<!\p{L})мск(?!\p{L})|[+-]\d{1,2}\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|星期[一二三四五六日天]|(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)/giu
