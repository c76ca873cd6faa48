import type { Observation } from '../domain/observation.ts'
import { unitBesideNumber } from '../dataset/unit-beside-number.ts'
import { sentence, type Locale, type Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'

/** A number with its unit. Without `decimals` it has not been rounded. */
export type ExplainedNumber = {
  readonly value: number
  readonly unit: string
  readonly decimals: number | null
  readonly qualifier: Observation['qualifier']
}

/** One step of how a number came about, and the steps it rests on. At the bottom stand observations and typed numbers. */
export type Explanation = {
  readonly what: Sentence
  readonly number: ExplainedNumber | null
  /** Why there is no number. */
  readonly why: Sentence | null
  /** Conversions, rounding, vintage, source, what was left out. */
  readonly notes: readonly Sentence[]
  /** The observation this step is. */
  readonly observation: string | null
  /** The indicator whose table it stands in. */
  readonly indicator: string | null
  readonly parts: readonly Explanation[]
}

/** An explanation as indented lines, for the command line and for copying. */
export function explanationLines(
  { what, number, why, notes, parts }: Explanation,
  speak: Speak,
  locale: Locale,
  depth = 0,
): string[] {
  const indent = '  '.repeat(depth)
  const told = number === null ? (why === null ? '' : speak(why)) : numberInWords(number, speak, locale)
  return [
    `${indent}${speak(what)}${told === '' ? '' : `: ${told}`}`,
    ...notes.map((note) => `${indent}  · ${speak(note)}`),
    ...parts.flatMap((part) => explanationLines(part, speak, locale, depth + 1)),
  ]
}

/** '6.58 percent'; a step that was not rounded shows up to ten significant digits. */
export function numberInWords(
  { value, unit, decimals, qualifier }: ExplainedNumber,
  speak: Speak,
  locale: Locale,
): string {
  const digits = Math.min(Math.max(decimals ?? 0, 0), 20)
  const options: Intl.NumberFormatOptions =
    decimals === null
      ? { maximumSignificantDigits: 10 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const language = locale === 'zh' ? 'zh-Hans' : locale
  const number = new Intl.NumberFormat(language, options).format(value)
  // A step that was not rounded shows its own decimals, which the number itself tells.
  const name =
    unit === 'count' || unit === 'number'
      ? ''
      : unitBesideNumber(unit, { value, qualifier, decimals: digits }, locale)
  const amount = sentence('recipes.amount', { number, unit: name })
  return speak(qualifier === 'exact' ? amount : sentence(`checks.hedge.${qualifier}`, { amount })).trim()
}
