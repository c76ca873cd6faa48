import { groupedBy } from '../../dataset/grouped-by.ts'
import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Undescribed } from '../chart-data.ts'
import { printerOf } from '../print-value.ts'
import { describeClaims } from './describe-claims.ts'
import { measureTold } from './measure-told.ts'

const MAX_GROUPS = 8
const MAX_VALUES = 10

/** How many hubs stand on a map or in a network; which belong to which; the values that size them. */
export function describePlaces(drawn: Undescribed): readonly Sentence[] {
  const { spec, places, memberships, ties, series, periods, language } = drawn
  const nameOf = new Map(places.map(({ hub, name }) => [hub, name]))
  const groups = groupedBy(memberships, ({ hub }) => hub)
  const print = printerOf(drawn)
  const values = series.flatMap(({ name, points }) =>
    points.slice(0, 1).map(({ value, decimals }) => `${name} ${print(value, decimals)}`),
  )
  const [period] = periods
  return [
    ties.length === 0
      ? sentence(`charts.alt.${spec.kind}`, { count: places.length, links: memberships.length })
      : sentence('charts.alt.network-of', {
          organisations: places.filter(({ actor }) => actor === 'organisation').length,
          hubs: places.filter(({ actor }) => actor === undefined).length,
          people: places.filter(({ actor }) => actor === 'person').length,
        }),
    ...tiesTold(drawn),
    ...[...groups].slice(0, MAX_GROUPS).map(([hub, held]) =>
      sentence('charts.alt.members', {
        hub: nameOf.get(hub) ?? hub,
        members: held.map(({ member }) => nameOf.get(member) ?? member),
      }),
    ),
    ...(groups.size > MAX_GROUPS
      ? [sentence('charts.alt.more-groups', { count: groups.size - MAX_GROUPS })]
      : []),
    ...(values.length === 0 || period === undefined
      ? []
      : [
          sentence('charts.alt.sizes', {
            measure: measureTold(drawn),
            period: formatPeriod(period, language),
            values: values.slice(0, MAX_VALUES),
          }),
        ]),
    ...describeClaims(drawn),
  ]
}

/** Each organisation with its sites and people, those that are not there yet in words. */
function tiesTold({ ties, places }: Undescribed): Sentence[] {
  const nameOf = new Map(places.map(({ hub, name }) => [hub, name]))
  const byOrganisation = groupedBy(ties, ({ organisation }) => organisation)
  return [...byOrganisation].slice(0, MAX_GROUPS).map(([organisation, own]) =>
    sentence('charts.alt.ties', {
      organisation: nameOf.get(organisation) ?? organisation,
      ends: own.map(({ other, words }) => `${nameOf.get(other) ?? other} (${words})`),
    }),
  )
}
