import { isByline } from './authors.ts'
import { datedPhrases } from './dated-phrases.ts'
import { isLabelLine, labelledValues } from './labels.ts'
import { isLicenceLine } from './licence.ts'
import type { Line } from './lines.ts'
import { isDateLine } from './published.ts'
import { isTranslationMark } from './translation.ts'
import { isDisclaimer } from './disclaimer.ts'

/**
 * Whether a line of a page tells where its text comes from: a label, a byline, a date, a translation mark, a disclaimer, terms of use.
 * Tools that cut an article out of its page take these for decoration; they are what an analyst came for.
 */
export function isProvenanceLine(text: string): boolean {
  const line: Line = { text, start: 0, kind: 'paragraph', level: 0, isAfterGap: false }
  if (labelledValues(line).some(({ name }) => name === 'title' || name === 'language')) return false
  return (
    isLabelLine(line) ||
    isByline(line) ||
    isDateLine(line) ||
    isTranslationMark(line) ||
    isDisclaimer(line) ||
    isLicenceLine(line) ||
    datedPhrases([line]).some(({ place }) => place === 'own')
  )
}
