import { formatPeriod } from '../dataset/periods.ts'
import type { FigureFormat } from '../domain/briefing-inline.ts'
import { sentence, type Locale } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { inlineFigure, printedFigure, printedNumber } from './printed-figure.ts'
import type { FigureReading, FigureValue } from './read-figure.ts'

/** A token as the pages print it: '6.58 %', '2.2 percentage points (2023–2024)', 'Confirmed'; null when it has no value now. */
export function printFigure(
  reading: FigureReading,
  format: FigureFormat,
  language: Locale,
  speak: Speak,
): string | null {
  switch (reading.kind) {
    case 'value':
      return withPeriod(printValue(reading, format, language, speak), reading, format, language, speak)
    case 'outcome':
      return speak(sentence(`briefings.outcome.${reading.outcome}`))
    case 'missing':
      return speak(sentence(`statuses.name.${reading.status}`))
    case 'gone':
    case 'uncomputable':
      return null
  }
}

function printValue(
  { value, unit, decimals, qualifier }: FigureValue,
  format: FigureFormat,
  language: Locale,
  speak: Speak,
): string {
  const shown = { value, unit, decimals: format.decimals ?? decimals, qualifier }
  switch (format.unit) {
    case 'short':
      return inlineFigure(shown, language, speak)
    case 'long':
      return printedFigure(shown, language, speak)
    case 'none': {
      const figure = printedNumber(value, shown.decimals, language)
      return qualifier === 'exact' ? figure : speak(sentence(`briefings.figure.${qualifier}`, { figure }))
    }
  }
}

function withPeriod(
  figure: string,
  { periods }: FigureValue,
  format: FigureFormat,
  language: Locale,
  speak: Speak,
): string {
  if (!format.period || periods.length === 0) return figure
  const period = periods.map((one) => formatPeriod(one, language)).join('–')
  return speak(sentence('briefings.figure.with-period', { figure, period }))
}
