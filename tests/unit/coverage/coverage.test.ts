import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageMatrix } from '#shared/analysis/coverage/coverage-matrix.ts'
import { ABSENT, coverageTable } from '#shared/analysis/coverage/coverage-table.ts'
import { gapsOf } from '#shared/analysis/coverage/gaps.ts'
import { gapSheet } from '#shared/analysis/coverage/gap-sheet.ts'
import { needsOf } from '#shared/analysis/coverage/needs.ts'
import { printedNeeds } from '#shared/analysis/coverage/printed-needs.ts'
import { standingOf, standings } from '#shared/analysis/coverage/standings.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Check } from '#shared/domain/check.ts'
import { credibilities, reliabilities } from '#shared/domain/grade.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { RecipeBody } from '#shared/domain/recipe.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { formula, rollUpOf } from '../recipes/open-recipes.ts'

let next = 0
const value = (more: Partial<Observation>): Observation => ({
  ...{
    id: `D1-aaaaaa:${++next}`,
    hub: 'beijing',
    indicator: 'rd',
    period: '2024',
    value: 1,
    unit: 'percent',
  },
  ...{ status: 'A', qualifier: 'exact', decimals: 0, vintage: null, sourceTitle: 'Yearbook' },
  ...{ sourcePublisher: 'Bureau', sourceUrl: '', tier: 'official', note: '' },
  printed: { hub: '', indicator: '', unit: '', period: '', value: '' },
  ...more,
})
const why = sentence('checks.nothing')
const untestable = (claim: string, ...facts: readonly string[]): Check => ({
  ...{ claim, outcome: 'untestable', reason: why, observations: [], warnings: [] },
  missing: facts.map((fact) => {
    const [hub = null, indicator = null, period = null] = fact
      .split(' ')
      .map((one) => (one === '-' ? null : one))
    return { hub, indicator, period, why }
  }),
})
const asTheyAre = { hub: (id: string) => id, indicator: (id: string) => id }
const ungraded = (_: unknown, tier: Observation['tier']) => standingOf(null, tier)
const tableOf = (...rows: readonly Observation[]) => coverageTable(toColumns(rows), [], ungraded)
const plain = { recipeOf: () => undefined, membersOf: () => [], hasValue: () => false }
const grade = (code: string) => ({
  reliability: reliabilities.find((one) => one === code[0]) ?? 'F',
  credibility: credibilities.find((one) => one === code[1]) ?? '6',
  ...{ reliabilityReason: 'r', credibilityReason: 'c' },
})

describe('how good a source is', () => {
  it.each([
    ['A1', 'A2'], ['B2', 'C1'], ['C3', 'F6'], ['F6', 'D1'], ['A6', 'A4'], ['D4', 'E5'],
  ])('%s stands before %s', (better, worse) => {
    const place = (code: string) => standingOf({ grade: grade(code), retracted: false }, 'official')
    expect(place(better)).toBeLessThan(place(worse))
  }) // prettier-ignore
  it('a grade stands before a tier of the same footing, and what was taken back comes last', () => {
    expect(standingOf({ grade: grade('B2'), retracted: false }, 'weak')).toBeLessThan(
      standingOf(null, 'official'),
    )
    expect(standingOf({ grade: grade('A1'), retracted: true }, 'official')).toBe(standings.length - 1)
  })
  it('every grade and tier has exactly one place', () => {
    expect(standings).toHaveLength(36 + 4 + 1)
    expect(new Set(standings.map((one) => JSON.stringify(one))).size).toBe(standings.length)
  })
})

describe('the matrix', () => {
  it('holds the best standing and the newest vintage of values side by side', () => {
    const table = tableOf(
      value({ tier: 'weak', vintage: '2025-02' }),
      value({ tier: 'press', vintage: '2025-01', sourcePublisher: 'Agency' }),
    )
    const { standing, values, vintage, vintages } = coverageMatrix(table, [], { across: 'periods', of: 'rd' })
    expect(standings[standing[0] ?? -1]).toEqual({ kind: 'tier', tier: 'press', footing: 'fair' })
    expect(values).toEqual([2])
    expect(vintages[vintage[0] ?? -1]).toBe('2025-02')
    expect(table.publishers[table.publisherOf[0] ?? -1]).toBe('Agency')
  })
  it('shows the newest value of each indicator, not a newer statement that there is none', () => {
    const table = tableOf(
      value({ period: '2022' }),
      value({ period: '2023' }),
      value({ value: null, status: 'M' }),
    )
    const { period, periods, standing } = coverageMatrix(table, [], { across: 'indicators', of: null })
    expect(periods[period[0] ?? -1]).toBe('2023')
    expect(standing[0]).not.toBe(ABSENT)
    const at2024 = coverageMatrix(table, [], { across: 'indicators', of: '2024' })
    expect(at2024.standing).toEqual([ABSENT])
  })
  it('takes the newer word of one publication that a value is missing after all', () => {
    const table = tableOf(
      value({ vintage: '2025-01' }),
      value({ value: null, status: 'M', vintage: '2025-06' }),
    )
    expect([...table.standing]).toEqual([ABSENT])
  })
  it('has in every shape exactly the facts of a plain loop', () => {
    const fact = fc.record({
      hub: fc.constantFrom('a', 'b', 'c'),
      indicator: fc.constantFrom('x', 'y'),
      period: fc.constantFrom('2022', '2023', '2024-H1'),
      tier: fc.constantFrom('official' as const, 'press' as const, 'weak' as const),
    })
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
        const table = tableOf(...facts.map(value))
        for (const indicator of ['x', 'y']) {
          const found = coverageMatrix(table, [], { across: 'periods', of: indicator })
          for (const [row, hub] of found.hubs.entries())
            for (const [column, period] of found.columns.entries()) {
              const own = facts.filter(
                (one) => one.hub === hub && one.indicator === indicator && one.period === period,
              )
              const cell = row * found.columns.length + column
              expect(found.values[cell]).toBe(own.length)
              expect(found.standing[cell]).toBe(
                own.length === 0 ? -1 : Math.min(...own.map(({ tier }) => standingOf(null, tier))),
              )
            }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what to collect next', () => {
  it('is what most claims wait for, then what decides alone, then what the checks name first', () => {
    const { needs, elsewhere } = needsOf(
      [
        untestable('C1', 'tianjin rd 2024', 'hebei rd 2024'),
        untestable('C2', 'hebei rd 2024'),
        untestable('C3', 'anhui rd 2024'),
        untestable('C4', 'beijing rd 2020', '- rd 2024'),
        untestable('C5', '- rd 2024'),
        { ...untestable('C6', 'henan rd 2024'), outcome: 'confirmed' },
      ],
      asTheyAre,
    )
    const gaps = gapsOf(printedNeeds(needs, plain), tableOf(), '2026-11-01')
    expect(gaps.map(({ hub, claims }) => `${hub} ${claims.join()}`)).toEqual([
      'hebei C1,C2', 'anhui C3', 'tianjin C1', 'beijing C4',
    ]) // prettier-ignore
    expect(gaps[0]?.decides).toEqual(['C2'])
    expect(elsewhere).toEqual(['C5'])
  })
  it('tells missing from stated to be missing, too rough and not due, and where to look', () => {
    const { needs } = needsOf(
      [untestable('C1', 'beijing rd 2024', 'hebei rd 2024', 'shanghai rd 2024', 'beijing rd 2035')],
      asTheyAre,
    )
    const table = tableOf(
      value({}),
      value({ hub: 'hebei', value: null, status: 'M' }),
      value({ hub: 'shanghai', period: '2022', sourcePublisher: 'Shanghai Bureau' }),
      value({ hub: 'shanghai', period: '2024-H1' }),
    )
    const gaps = gapsOf(printedNeeds(needs, plain), table, '2026-11-01')
    expect(gaps.map(({ hub, state }) => `${hub} ${state}`)).toEqual([
      'beijing rough', 'hebei absent', 'shanghai missing', 'beijing not-yet',
    ]) // prettier-ignore
    expect(gaps[2]).toMatchObject({ nearest: '2022', publishers: ['Shanghai Bureau', 'Bureau'] })
    expect(gaps[3]?.from).toBe('2036-01-01')
  })
  it('counts a merged hub as the one it was merged into', () => {
    const { needs } = needsOf([untestable('C1', 'peking rd 2024'), untestable('C2', 'beijing rd 2024')], {
      ...asTheyAre,
      hub: (id) => (id === 'peking' ? 'beijing' : id),
    })
    expect(needs).toHaveLength(1)
    expect(needs[0]?.claims).toEqual(['C1', 'C2'])
  })
  it('is, for a derived value, what its recipe lacks of members and years', () => {
    const recipes = new Map<string, RecipeBody>([
      ['r1', formula('[r2] / lag([grp], 1)')],
      ['r2', rollUpOf('rd')],
    ])
    const { needs } = needsOf([untestable('C1', 'region r1 2024')], asTheyAre)
    const found = printedNeeds(needs, {
      recipeOf: (id) => recipes.get(id),
      membersOf: () => ['beijing', 'hebei'],
      hasValue: ({ hub }) => hub === 'beijing',
    })
    expect(found.map(({ hub, indicator, period, through }) => [hub, indicator, period, through])).toEqual([
      ['hebei', 'rd', '2024', ['r1']],
      ['region', 'grp', '2023', ['r1']],
    ])
  })
  it('ends where recipes go in a circle', () => {
    const recipes = new Map<string, RecipeBody>([
      ['r1', formula('[r2] + 1')],
      ['r2', formula('[r1] + 1')],
    ])
    const { needs } = needsOf([untestable('C1', 'beijing r1 2024')], asTheyAre)
    const found = printedNeeds(needs, { ...plain, recipeOf: (id) => recipes.get(id) })
    expect(found.map(({ indicator }) => indicator)).toEqual(['r1'])
  })
  it('is written as a table to fill in, harmless to a spreadsheet', () => {
    const { needs } = needsOf([untestable('C1-aaaaaa', 'beijing rd 2024')], asTheyAre)
    const sheet = gapSheet(gapsOf(printedNeeds(needs, plain), tableOf(), '2026-11-01'), {
      ...{ hub: () => '=cmd()', indicator: (id) => id, unit: () => 'percent', why: () => 'a, b' },
    })
    const [head = '', line = ''] = sheet.split('\r\n')
    expect(head.startsWith('hub,indicator,unit,period,value,')).toBe(true)
    expect(line).toBe(`'=cmd(),rd,percent,2024,,,,,,1,C1,"a, b",`)
  })
})
