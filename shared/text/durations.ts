/** A stretch of time ahead, as words tell it; `count` in years. */
export type ToldDuration = { readonly count: number; readonly printed: string; readonly index: number }

const ahead =
  /\b(?:over|in|within|during) the (?:next|coming) (?<n>\d+|two|three|four|five|ten|fifteen|twenty) years?\b|\bwithin (?<m>\d+|two|three|four|five|ten) years\b|(?<!\p{L})в (?:ближайшие|следующие|течение) (?<r>\d+|пять|десять|три|пяти|десяти|трёх|трех) лет|未来(?<z>\d+|[一二三五十]+)年/iu
const counts: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, ten: 10, fifteen: 15, twenty: 20,
  три: 3, трёх: 3, трех: 3, пять: 5, пяти: 5, десять: 10, десяти: 10, 一: 1, 二: 2, 三: 3, 五: 5, 十: 10,
} // prettier-ignore

/** The first stretch of years ahead that words tell: 'over the next 10 years', 'в течение пяти лет', '未来十年'. Null without one. */
export function durationIn(words: string): ToldDuration | null {
  const span = ahead.exec(words)
  const told = Object.values(span?.groups ?? {}).find((part) => part !== undefined)
  if (span === null || told === undefined) return null
  const count = counts[told.toLowerCase()] ?? Number(told)
  return { count, printed: span[0], index: span.index }
}
