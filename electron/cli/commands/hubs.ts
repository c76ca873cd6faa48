import { holdsOn } from '#shared/dataset/dated.ts'
import type { HubPage } from '#shared/ipc/answers/hubs.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { knownDay, knownOption, wholeDay } from '../known-day.ts'
import { textTable } from '../print/text-table.ts'
import { readNames, type Names } from '../shapes/names.ts'
import { observationJson } from '../shapes/observation-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `hubs`: every hub; `hubs NAME`: one, with its members over time, newest values and what speaks of it. */
export const hubs: Command = {
  words: 'hubs',
  usage: '[NAME] [--on DATE] [--as-known-on DATE]',
  options: { on: { type: 'string' }, ...knownOption },
  async run(given, desk) {
    const typedDay = given.text('on')
    const on = typedDay === undefined ? null : wholeDay(typedDay)
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const names = await readNames(services)
    if (given.words.length > 0) {
      const hub = await findNamed(services, 'hub', given.words.join(' '))
      const page = await services.hubs.page({ hub, asKnownOn })
      return { json: pageJson(page, names, on), lines: pageLines(page, names, on, desk.speak), exit: 0 }
    }
    const { hubs: all, memberships } = await services.dataset.hubs({})
    const membersOf = (id: string) =>
      memberships
        .filter((one) => one.hub === id && (on === null || holdsOn(one, on)))
        .map(({ member }) => member)
    return {
      json: {
        hubs: all.map(({ id, names: own, type, parent, observations, ownEntry }) => ({
          id,
          names: own,
          type,
          parent,
          observations,
          ownEntry,
          members: [...new Set(membersOf(id))],
        })),
      },
      lines: textTable(
        all.map(({ id, names: own, type, observations }) => [id, own.en, type, String(observations)]),
      ),
      exit: 0,
    }
  },
}

/** `hubs merge HUB INTO`: makes one hub of two; `--dry-run` counts what would follow. */
export const hubsMerge: Command = {
  words: 'hubs merge',
  usage: 'HUB INTO [--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  async run(given, desk) {
    const [from, to, ...more] = given.words
    if (from === undefined || to === undefined || more.length > 0) throw new UsageProblem('cli-needs-two')
    const { services } = await desk.open()
    const [hub, into] = [await findNamed(services, 'hub', from), await findNamed(services, 'hub', to)]
    const merged = await services.hubs.merge({ hub, into, dryRun: given.on('dry-run') })
    const key = merged.dryRun ? 'hubs.merge.would' : 'hubs.merge.done'
    return { json: merged, lines: [desk.speak(sentence(key, { ...countsOf(merged), from, to }))], exit: 0 }
  },
}

export function countsOf(merged: {
  readonly observations: number
  readonly claims: number
  readonly charts: number
}) {
  return { observations: merged.observations, claims: merged.claims, charts: merged.charts }
}

function pageJson(page: HubPage, names: Names, on: string | null) {
  const { hub } = page
  return {
    id: hub.id,
    names: hub.names,
    aliases: hub.aliases,
    type: hub.type,
    parent: hub.parent,
    place: hub.place,
    note: hub.note,
    redefined: hub.redefined ?? null,
    ownEntry: page.ownEntry,
    members: page.members,
    memberOf: page.groups,
    story: page.story,
    on:
      on === null
        ? null
        : { date: on, ...(page.story.find((part) => holdsOn(part, on)) ?? { hub: hub.id, members: [] }) },
    indicators: page.measured.map(({ indicator, observations, newest }) => ({
      indicator: names.indicator(indicator),
      indicatorId: indicator,
      observations,
      newest: newest === null ? null : observationJson(newest, names),
    })),
    claims: page.claims.map((one) => ({ ...one, claim: labelOf(one.claim) })),
    charts: page.charts.map((one) => ({ ...one, chart: labelOf(one.chart) })),
    merged: page.merged,
    ambiguous: page.ambiguous,
  }
}

function pageLines(
  { hub, story, measured, claims, charts }: HubPage,
  names: Names,
  on: string | null,
  speak: Parameters<Command['run']>[1]['speak'],
): string[] {
  const all = [hub.names.en, hub.names.zh, hub.names.ru].filter((name) => name !== null)
  const shown = on === null ? story : story.filter((part) => holdsOn(part, on))
  return [
    `${all.join(' · ')} (${hub.id})`,
    ...shown.map((part) => {
      const members = part.members.map((id) => names.hub(id)).join(', ')
      const span = `${part.from ?? '…'} – ${part.until ?? '…'}`
      return `  ${span}  ${names.hub(part.hub)}${members === '' ? '' : `: ${members}`}`
    }),
    ...textTable(
      measured.map(({ indicator, newest }) => [
        `  ${names.indicator(indicator)}`,
        newest === null ? '—' : `${newest.value} ${names.unit(newest.unit) ?? ''}`,
        newest?.period ?? '',
      ]),
    ),
    speak(sentence('hubs.spoken-of', { claims: claims.length, charts: charts.length })),
  ]
}
