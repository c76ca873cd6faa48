/** '№ 2 (118), 2026', 'выпуск 4, 2026', 2026年第1期: which number of a periodical it is, and of which year. */
const issue =
  /(?:№\s?\d{1,3}|(?<!\p{L})[Вв]ыпуск\s(?:№\s?)?\d{1,3})(?:\s?[(/]\d{1,4}\)?)?,?\s(?<ru>20\d\d)(?!\d)|(?<zh>20\d\d)年第?\d{1,3}期/u

const LONGEST = 110

/** The year of the number of a periodical that a text prints; null where it prints none. */
export function yearOfIssue(text: string): string | null {
  const { ru, zh } = issue.exec(text)?.groups ?? {}
  return ru ?? zh ?? null
}

/** A line that says where a text appeared, and reports nothing: '«Площадки», № 2 (118), 2026'. */
export function isIssueLine(words: string): boolean {
  return words.length < LONGEST && issue.test(words) && !/[.!?。]\s*$/u.test(words)
}
