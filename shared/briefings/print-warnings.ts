import { guardOf } from '../analysis/comparability/guard-sentence.ts'
import type { Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import type { PrintedWarnings } from './briefing-content.ts'

/** Warnings in words. One against a comparison that somebody set aside stays in its place and is named as such. */
export function printWarnings(warnings: readonly Sentence[], speak: Speak): PrintedWarnings {
  const setAside = warnings.filter((one) => (guardOf(one)?.by ?? 'nobody') !== 'nobody').map(speak)
  return { warnings: warnings.map(speak), ...(setAside.length === 0 ? {} : { setAside }) }
}

/** The sign before a warning, as the window has it: ✓ where somebody set it aside. */
export function warningSign(said: string, { setAside = [] }: PrintedWarnings): '!' | '✓' {
  return setAside.includes(said) ? '✓' : '!'
}
