import * as v from 'valibot'
import { Period } from '#shared/domain/period.ts'
import { labelOf } from '#shared/domain/id.ts'
import { readLicence } from '#shared/dataset/licence.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { textTable } from '../print/text-table.ts'
import { readNames } from '../shapes/names.ts'
import { observationJson } from '../shapes/observation-json.ts'
import { UsageProblem } from '../usage-problem.ts'
import { countsOf } from './hubs.ts'

/** `indicators`: every indicator; `indicators NAME`: one, with its methods, hubs, newest values and what speaks of it. */
export const indicators: Command = {
  words: 'indicators',
  usage: '[NAME] [--as-known-on DATE]',
  options: { ...knownOption },
  async run(given, desk) {
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    if (given.words.length === 0) {
      const all = await services.dataset.indicators({})
      return {
        json: {
          indicators: all.map(({ indicator, ...counts }) => ({ ...indicator, ...counts })),
        },
        lines: textTable(
          all.map(({ indicator, observations }) => [
            indicator.id,
            indicator.names.en,
            indicator.unit ?? '',
            String(observations),
          ]),
        ),
        exit: 0,
      }
    }
    const names = await readNames(services)
    const id = await findNamed(services, 'indicator', given.words.join(' '))
    const page = await services.indicators.page({ indicator: id, asKnownOn })
    const { indicator } = page
    return {
      json: {
        ...indicator,
        source: indicator.source ?? null,
        licence: readLicence(indicator.licence ?? ''),
        ownEntry: page.ownEntry,
        observations: page.observations,
        periods: page.periods,
        publishers: page.publishers,
        units: page.units,
        hubs: page.hubs.map(({ hub, observations, newest }) => ({
          hub: names.hub(hub),
          hubId: hub,
          observations,
          newest: newest === null ? null : observationJson(newest, names),
        })),
        claims: page.claims.map((one) => ({ ...one, claim: labelOf(one.claim) })),
        charts: page.charts.map((one) => ({ ...one, chart: labelOf(one.chart) })),
        regroupings: page.regroupings,
      },
      lines: [
        `${indicator.names.en} (${indicator.id})${indicator.unit === null ? '' : `, ${names.unit(indicator.unit)}`}`,
        ...(indicator.definition === null ? [] : [`  ${indicator.definition}`]),
        ...indicator.methods.map(({ from, description }) => `  ${from ?? '…'}: ${description}`),
        ...textTable(
          page.hubs.map(({ hub, newest }) => [
            `  ${names.hub(hub)}`,
            newest === null ? '—' : `${newest.value} ${names.unit(newest.unit) ?? ''}`,
            newest?.period ?? '',
          ]),
        ),
        desk.speak(sentence('hubs.spoken-of', { claims: page.claims.length, charts: page.charts.length })),
      ],
      exit: 0,
    }
  },
}

const described = ['definition', 'source', 'licence'] as const

/** `indicators describe INDICATOR FIELD=VALUE…`: corrects words about an indicator; nothing after the sign is 'not known'. */
export const indicatorsDescribe: Command = {
  words: 'indicators describe',
  usage: 'INDICATOR FIELD=VALUE… (definition, source, licence)',
  options: {},
  async run(given, desk) {
    const [typed, ...assignments] = given.words
    if (typed === undefined || assignments.length === 0) throw new UsageProblem('cli-needs-field')
    const told = assignments.map((one) => {
      const [, name = '', value = ''] = /^(\w+)=([\s\S]*)$/.exec(one) ?? []
      const field = described.find((known) => known === name)
      if (field === undefined)
        throw new UsageProblem('cli-unknown-field', { typed: one, fields: described.join(', ') })
      return [field, value.trim() === '' ? null : value.trim()] as const
    })
    const { services } = await desk.open()
    const id = await findNamed(services, 'indicator', typed)
    const { indicator: before } = await services.indicators.page({ indicator: id })
    const indicator = await services.indicators.save({
      indicator: { ...before, ...Object.fromEntries(told) },
    })
    const licence = readLicence(indicator.licence ?? '')
    return {
      json: { indicator: { ...indicator, licence } },
      lines: [
        `${indicator.names.en} (${indicator.id})`,
        ...textTable(
          described.map((field) => [
            `  ${field}`,
            field === 'licence' && licence !== null
              ? [licence.title, licence.path ?? ''].filter(Boolean).join(', ')
              : (indicator[field] ?? '–'),
          ]),
        ),
      ],
      exit: 0,
    }
  },
}

/** `indicators merge INDICATOR INTO [--break-at PERIOD --method TEXT]`: makes one of two. */
export const indicatorsMerge: Command = {
  words: 'indicators merge',
  usage: 'INDICATOR INTO [--break-at PERIOD] [--method TEXT] [--dry-run]',
  options: { 'break-at': { type: 'string' }, method: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(given, desk) {
    const [from, to, ...more] = given.words
    if (from === undefined || to === undefined || more.length > 0) throw new UsageProblem('cli-needs-two')
    const breakAt = given.text('break-at')
    const { services } = await desk.open()
    const merged = await services.indicators.merge({
      indicator: await findNamed(services, 'indicator', from),
      into: await findNamed(services, 'indicator', to),
      methodBreak:
        breakAt === undefined
          ? null
          : { from: typedPeriod(breakAt), description: given.text('method') ?? '' },
      dryRun: given.on('dry-run'),
    })
    const key = merged.dryRun ? 'hubs.merge.would' : 'hubs.merge.done'
    return { json: merged, lines: [desk.speak(sentence(key, { ...countsOf(merged), from, to }))], exit: 0 }
  },
}

/** `indicators split INDICATOR NAME`: what a period or a publisher names leaves for a new indicator. */
export const indicatorsSplit: Command = {
  words: 'indicators split',
  usage: 'INDICATOR NAME [--from PERIOD] [--until PERIOD] [--publisher NAME] [--dry-run]',
  options: {
    from: { type: 'string' },
    until: { type: 'string' },
    publisher: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(given, desk) {
    const [old, name, ...more] = given.words
    if (old === undefined || name === undefined || more.length > 0) throw new UsageProblem('cli-needs-two')
    const period = (option: string) => {
      const typed = given.text(option)
      return typed === undefined ? null : typedPeriod(typed)
    }
    const publisher = given.text('publisher')
    const { services } = await desk.open()
    const split = await services.indicators.split({
      indicator: await findNamed(services, 'indicator', old),
      name,
      where: {
        from: period('from'),
        until: period('until'),
        publishers: publisher === undefined ? [] : [publisher],
      },
      dryRun: given.on('dry-run'),
    })
    const { leaving, staying, dryRun } = split
    const key = dryRun ? 'indicators.split.would' : 'indicators.split.done'
    return {
      json: split,
      lines: [desk.speak(sentence(key, { leaving, staying, from: old, to: name }))],
      exit: 0,
    }
  },
}

function typedPeriod(typed: string): string {
  const read = v.safeParse(Period, typed)
  if (!read.success) throw new UsageProblem('cli-not-a-period', { typed: typed.slice(0, 80) })
  return read.output
}
