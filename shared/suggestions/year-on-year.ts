import type { Passage } from './passage.ts'

const yearOnYear =
  /\byear[- ]on[- ]year\b|\bon the year\b|\bsame (?:month|quarter|period|half) (?:of |in )?(?:the )?(?:previous|prior|last|preceding) year\b|\bsame (?:month|quarter|period|half) (?:a year (?:before|earlier|ago)|the year before)\b|\by[/-]?o?[/-]?y\b|\b(?:from|over|than) (?:a|the) (?:year (?:earlier|ago|before)|previous year|year before)\b|(?<!\p{L})(?:в годовом исчислении|год к году|за год|по сравнению с (?:предыдущим|прошлым) годом)|同比|比上年|较上年/iu

/** Whether a sentence compares with the same time of the year before. */
export function comparesYears({ words, periods }: Pick<Passage, 'words' | 'periods'>): boolean {
  return yearOnYear.test(words) || periods.some(({ looksBack, role }) => looksBack && role === 'since')
}
