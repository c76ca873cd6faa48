import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Drawn } from '../chart-data.ts'
import { HIGHLIGHTED } from '../palette.ts'
import { isEarly } from '../point-status.ts'

/** What the marks of a chart of points mean; only those it has. */
export function pointNotes(drawn: Drawn): readonly Sentence[] {
  const points = drawn.series.flatMap((series) => series.points)
  return [
    ...(points.some(({ status }) => isEarly(status)) ? [sentence('charts.note.hollow')] : []),
    ...(points.some(({ status }) => status === 'F') ? [sentence('charts.note.forecast')] : []),
    ...(points.some(({ partial }) => partial === true) ? [sentence('charts.note.partial')] : []),
    ...(points.some(({ others }) => others.length > 0) ? [sentence('charts.note.others')] : []),
    ...claimNotes(drawn),
  ]
}

/** That claims stand beside the data. */
export function claimNotes({ claimed }: Drawn): readonly Sentence[] {
  return claimed.length === 0 ? [] : [sentence('charts.note.claims')]
}

/** Where methods change. */
export function breakNotes({ breaks, language }: Drawn): readonly Sentence[] {
  return breaks.map(({ period, note }) =>
    sentence('charts.note.break', { period: formatPeriod(period, language), note: ended(note, language) }),
  )
}

/** What the marks of a chart of lines mean. */
export function lineNotes(drawn: Drawn): readonly Sentence[] {
  const { spec } = drawn
  const missing = 'missing' in spec ? spec.missing : 'gap'
  const key = { gap: 'gap', bridge: 'bridged', join: 'joined' }[missing]
  return [
    ...pointNotes(drawn),
    ...(hasGap(drawn) ? [sentence(`charts.note.${key}`)] : []),
    ...breakNotes(drawn),
    ...('axis' in spec && spec.axis === 'log' ? [sentence('charts.note.log')] : []),
    ...(drawn.series.length > HIGHLIGHTED && spec.kind !== 'small-multiples'
      ? [sentence('charts.note.context', { shown: HIGHLIGHTED, total: drawn.series.length })]
      : []),
  ]
}

function hasGap({ series, periods }: Drawn): boolean {
  const steps = new Map(periods.map((period, index) => [period, index]))
  return series.some(({ points }) =>
    points.some(({ period }, index) => {
      const before = points[index - 1]
      return before !== undefined && (steps.get(period) ?? 0) - (steps.get(before.period) ?? 0) > 1
    }),
  )
}

/** For figures that do not draw what else was published. */
export function withoutOthers(drawn: Drawn): Drawn {
  const series = drawn.series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, others: [] })),
  }))
  return { ...drawn, series }
}

/** A publisher's remark may come without its full stop. */
function ended(note: string, language: Drawn['language']): string {
  const text = note.trim()
  return text === '' || /[.!?。！？…]$/u.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`
}
