import type { PrintedQuantity } from '../text/quantities.ts'

/** 'Цех площадью 18 тыс. кв. м', 'линия мощностью 40 МВт': how big one thing is, and nothing of the place it stands in. */
const size =
  /(?<!\p{L})(?:площадью|мощностью|стоимостью|протяж[её]нностью|длиной|высотой|глубиной|вместимостью|производительностью|[её]мкостью)\s(?:\p{L}+\s){0,2}$/u

export function isSizeOfThing(words: string, { span }: PrintedQuantity): boolean {
  return size.test(words.slice(Math.max(0, span.start - 60), span.start))
}
