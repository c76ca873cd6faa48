import { textHash } from '../text/text-hash.ts'
import type { Drawn, Undescribed } from './chart-data.ts'
import { retractionsOf } from './retractions-of.ts'

/**
 * Sixteen hexadecimal digits of what a reader is told: kind, unit, hubs, periods, values, statuses, and where a chart has
 * them its further axes, claims, memberships, sites, events and retractions of what they rest on. The same numbers from another source, or in another
 * language, hash alike.
 */
export function dataHash(drawn: Undescribed): string {
  const { spec, unit, series, more, claimed, memberships, ties, events } = drawn
  const further = [
    ...more.map((measure) => [measure.unit, toldOf(measure.series)]),
    ...claimed.map(({ claim, value, outcome }) => [claim, value, outcome]),
    ...memberships.map(({ hub, member, from, until }) => [hub, member, from, until]),
    ...ties.map(({ organisation, other, words, planned }) => [organisation, other, words, planned]),
    ...events.map(({ track, from, until, claim, plan }) => [
      track,
      from,
      until,
      claim,
      ...(plan === undefined ? [] : [plan]),
    ]),
    ...retractionsOf(drawn).map(({ key, values }) => [key, values['source'] ?? null]),
    ...drawn.panels.map(({ dataHash: of }) => of),
  ]
  const told = [spec.kind, unit, toldOf(series)]
  const text = JSON.stringify(further.length === 0 ? told : [...told, further])
  return textHash(text)
}

function toldOf(series: Drawn['series']) {
  return series.map(({ hub, points }) => [
    hub,
    points.map(({ period, value, status }) => [period, value, status]),
  ])
}
