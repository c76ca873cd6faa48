import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Undescribed } from '../chart-data.ts'

const MAX_TOLD = 12

/** How many dated things there are, and the first of them in the order of time. */
export function describeTimeline({ events, language }: Undescribed): readonly Sentence[] {
  const [first] = events
  const last = events.at(-1)
  if (first === undefined || last === undefined) return []
  return [
    sentence('charts.alt.timeline', {
      count: events.length,
      from: formatPeriod(first.from, language),
      to: formatPeriod(last.from, language),
    }),
    ...events
      .slice(0, MAX_TOLD)
      .map(({ lane, from, label }) =>
        sentence('charts.alt.event', { date: formatPeriod(from, language), lane, label }),
      ),
    ...(events.length > MAX_TOLD
      ? [sentence('charts.alt.more-events', { count: events.length - MAX_TOLD })]
      : []),
  ]
}
