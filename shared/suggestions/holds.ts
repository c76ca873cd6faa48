import type { Assertion } from '../domain/assertion.ts'
import type { Locale } from '../messages/sentence.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Passage } from './passage.ts'

type Holds = NonNullable<Extract<Assertion, { kind: 'value' }>['holds']>
/** Of which periods a number is claimed, where that is more than the one it stands in. */
export type Held = { readonly holds: Holds; readonly period: string | null; readonly printed: string }

const lasting =
  /\b(?:has|have|had)\s(?:consistently\s|always\s|never\s)?(?:been|stayed|remained|exceeded|topped|surpassed|stood|held|kept|hovered|averaged|not\s\p{L}+|fallen)\b|(?<!\p{L})(?:держится|остаётся|остается|превышает|не опускается|не превышает|не падает)(?!\p{L})|一直|始终|持续|保持|连续/iu
const since = /(?:\b(?:ever\s)?since\s(?:the\s)?|(?<!\p{L})(?:начиная\s)?с\s|自)$/iu
const by = /(?:\bby\s|(?<!\p{L})к\s)$/iu
const firstTime = /\bfor the (?:very )?first time\b|(?<!\p{L})впервые(?!\p{L})|首次|首度|第一次/giu
/** Between 'for the first time' and its number no more than the verb and the hedge. */
const NEAR = 40

/** 'Above 20 GB since 2022', 'exceeded 6 percent by 2023', '首次突破5亿元': a bound that holds of more periods than one. */
export function heldOf(passage: Passage, { quantity, span }: PrintedQuantity): Held | null {
  const { words, periods } = passage
  if (quantity.qualifier !== 'more-than' && quantity.qualifier !== 'less-than') return null
  const first = [...words.matchAll(firstTime)].find(({ index, 0: printed }) => {
    const gap =
      index < span.start ? words.slice(index + printed.length, span.start) : words.slice(span.end, index)
    return gap.length < NEAR && !/[,，;；:：]|\b(?:and|rank\p{L}*)\b/u.test(gap)
  })
  if (first !== undefined) return { holds: 'first', period: null, printed: first[0] }
  for (const period of periods) {
    const before = words.slice(0, period.span.start)
    if (period.role === 'since' && since.test(before) && lasting.test(words))
      return { holds: 'since', period: period.period, printed: sliced(words, since, period.span) }
    if (by.test(before) && period.span.start >= span.end && period.span.start - span.end < NEAR)
      return { holds: 'by', period: period.period, printed: sliced(words, by, period.span) }
  }
  return null
}

function sliced(words: string, word: RegExp, { start, end }: { start: number; end: number }): string {
  return words.slice(word.exec(words.slice(0, start))?.index ?? start, end)
}

/** The words of a statement around its number: ' ever since 2022', ' by 2023', ' for the first time'. */
export function heldPhrase(holds: Holds, period: string | null, language: Locale): string {
  const when = period ?? ''
  switch (holds) {
    case 'first':
      return { en: ' for the first time', ru: 'впервые', zh: '首次' }[language]
    case 'since':
      return { en: ` ever since ${when}`, ru: `неизменно с ${when}`, zh: `自${when}年以来一直` }[language]
    case 'by':
      return { en: ` by ${when}`, ru: `к ${when} году`, zh: `截至${when}年` }[language]
  }
}
