import { formatPeriod } from '../../dataset/periods.ts'
import { unitName } from '../../dataset/units.ts'
import { printDate } from '../../messages/print-date.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { isCrowd } from '../layout/crowd.ts'
import { oneLine } from '../one-line.ts'
import type {
  PaintedLink,
  PaintedMap,
  PaintedNetwork,
  PaintedNode,
  PaintedSize,
} from '../painted/painted-places.ts'
import type { Palette } from '../palette.ts'
import { isEarly } from '../point-status.ts'
import { printerOf } from '../print-value.ts'
import { saidValue } from '../said-value.ts'
import { claimNotes } from './line-notes.ts'
import { paintClaims } from './paint-claims.ts'

/** Hubs on the land. */
export function paintMap(drawn: Drawn, palette: Palette, speak: Speak): PaintedMap {
  return { kind: 'map', land: drawn.land, ...joined(drawn, palette, speak) }
}

/** Hubs and what joins them. */
export function paintNetwork(drawn: Drawn, palette: Palette, speak: Speak): PaintedNetwork {
  return { kind: 'network', ...joined(drawn, palette, speak) }
}

/** A hub that others belong to has a colour of its own, its lines and its members wear it. */
function joined(drawn: Drawn, palette: Palette, speak: Speak): Omit<PaintedNetwork, 'kind'> {
  const { places, memberships, ties, series, language, unit } = drawn
  const indices = new Map(places.map(({ hub }, at) => [hub, at]))
  const heads = new Set(memberships.map(({ hub }) => hub))
  const owners = places.filter(({ actor }) => actor === 'organisation').map(({ hub }) => hub)
  const groups = [...new Set([...owners, ...heads])]
  const colours = new Map(
    groups.map((hub, at) => [hub, palette.series[at % palette.series.length] ?? palette.ink]),
  )
  const values = new Map(series.map(({ hub, points }, at) => [hub, { at, point: points[0] }]))
  const nodes = places.map((place): PaintedNode => {
    const value = values.get(place.hub)
    const own = memberships.find(({ member }) => member === place.hub)
    const tie = ties.find(({ kind, other }) => kind === 'role' && other === place.hub)
    return {
      hub: place.hub,
      name: oneLine(place.name),
      longitude: place.longitude,
      latitude: place.latitude,
      // A hub that is there for its sites alone belongs to none of the organisations.
      colour:
        colours.get(place.hub) ??
        colours.get(own?.hub ?? tie?.organisation ?? '') ??
        (ties.length > 0 ? palette.ink : palette.series[0]) ??
        palette.ink,
      isGroup: heads.has(place.hub),
      ...(place.actor === undefined ? {} : { actor: place.actor }),
      isChosen: place.chosen,
      value: value?.point?.value ?? null,
      isHollow: value?.point !== undefined && isEarly(value.point.status),
      series: value?.at ?? null,
      said: speak(saidOf(place.hub, place.name, drawn)),
    }
  })
  const links = [
    ...ties.flatMap((tie): PaintedLink[] => {
      const { organisation, other, planned } = tie
      const [from, to] = [indices.get(organisation), indices.get(other)]
      if (from === undefined || to === undefined) return []
      const colour = colours.get(organisation) ?? palette.rule
      return [{ from, to, colour, isDashed: planned, said: speak(tieSaid(tie, drawn)) }]
    }),
    ...memberships.flatMap(({ hub, member }): PaintedLink[] => {
      const [from, to] = [indices.get(hub), indices.get(member)]
      return from === undefined || to === undefined
        ? []
        : [{ from, to, colour: colours.get(hub) ?? palette.rule }]
    }),
  ]
  const print = printerOf(drawn)
  const points = series.flatMap((one) => one.points.slice(0, 1))
  const most = points.toSorted((a, b) => b.value - a.value)[0]
  const [period = ''] = drawn.periods
  const size: PaintedSize | null =
    most === undefined || most.value <= 0 || unit === 'rank'
      ? null
      : {
          title: speak(
            sentence('charts.size', {
              indicator: drawn.indicatorName,
              unit: unitName(unit, language),
              period: formatPeriod(period, language),
            }),
          ),
          most: most.value,
          printed: print(most.value, most.decimals),
        }
  return { nodes, links, size, claims: paintClaims(drawn, palette, speak) }
}

/** 'JoyGovAI in Shenzhen: office, being set up', 'Huang Hu: chairman of JoyGovAI'; with its dates where they are known. */
function tieSaid(
  { kind, organisation, other, words, from, until }: Drawn['ties'][number],
  drawn: Drawn,
): Sentence {
  const nameOf = (id: string) => drawn.places.find((place) => place.hub === id)?.name ?? id
  const names = { organisation: nameOf(organisation), other: nameOf(other), words }
  const print = (date: string) => printDate(date, drawn.language, 'short')
  const dates =
    from === null && until === null
      ? []
      : [
          sentence('charts.tie.dates', {
            from: from === null ? '…' : print(from),
            until: until === null ? '…' : print(until),
          }),
        ]
  return [sentence(`charts.tie.${kind}`, names), ...dates].reduce((left, right) =>
    sentence('charts.join', { left, right }),
  )
}

function saidOf(hub: string, name: string, drawn: Drawn): Sentence {
  const nameOf = (id: string) => drawn.places.find((place) => place.hub === id)?.name ?? id
  const members = drawn.memberships.filter((one) => one.hub === hub).map(({ member }) => nameOf(member))
  const groups = drawn.memberships.filter((one) => one.member === hub).map((one) => nameOf(one.hub))
  const point = drawn.series.find((one) => one.hub === hub)?.points[0]
  const parts = [
    sentence('charts.plain', { text: name }),
    ...(point === undefined
      ? []
      : [
          sentence('charts.place.value', {
            value: saidValue(point, drawn),
            period: formatPeriod(point.period, drawn.language),
            status: sentence(`statuses.name.${point.status}`),
          }),
        ]),
    ...(members.length > 0 ? [sentence('charts.place.members', { members })] : []),
    ...(groups.length > 0 ? [sentence('charts.place.belongs', { groups })] : []),
    ...tiesSaid(hub, drawn),
  ]
  return parts.reduce((left, right) => sentence('charts.source.join', { left, right }))
}

/** What joins a mark to others, each with how. */
function tiesSaid(id: string, drawn: Drawn): Sentence[] {
  const nameOf = (other: string) => drawn.places.find((place) => place.hub === other)?.name ?? other
  const own = drawn.ties.filter((tie) => tie.organisation === id || tie.other === id)
  const ends = (kind: 'site' | 'role') =>
    own
      .filter((tie) => tie.kind === kind)
      .map(
        ({ organisation, other, words }) =>
          `${nameOf(organisation === id ? other : organisation)} (${words})`,
      )
  return (['site', 'role'] as const).flatMap((kind) => {
    const list = ends(kind)
    return list.length === 0 ? [] : [sentence(`charts.place.${kind}s`, { list })]
  })
}

/** What marks and lines mean. */
export function placeNotes(drawn: Drawn): readonly Sentence[] {
  const points = drawn.series.flatMap((one) => one.points)
  const hasSize = drawn.unit !== 'rank' && points.some(({ value }) => value > 0)
  return [
    ...(drawn.ties.length > 0 ? [sentence('charts.note.organisations')] : []),
    ...(drawn.ties.some(({ kind }) => kind === 'role') ? [sentence('charts.note.people')] : []),
    ...(drawn.ties.some(({ planned }) => planned) ? [sentence('charts.note.planned')] : []),
    ...(drawn.memberships.length > 0
      ? [
          drawn.periods[0] === undefined
            ? sentence('charts.note.members-now')
            : sentence('charts.note.members-in', { period: formatPeriod(drawn.periods[0], drawn.language) }),
        ]
      : []),
    ...(hasSize ? [sentence('charts.note.area', { indicator: drawn.indicatorName })] : []),
    ...(points.some(({ status }) => isEarly(status)) ? [sentence('charts.note.hollow')] : []),
    ...claimNotes(drawn),
    ...(isCrowd(drawn.places.map(({ chosen }) => ({ isChosen: chosen })))
      ? [sentence('charts.note.crowd')]
      : []),
    ...(drawn.spec.kind === 'map' ? [sentence('charts.note.land')] : []),
  ]
}
