import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { projectFolder } from '#electron/project-folder.ts'
import type { ChartData } from '#shared/charts/chart-data.ts'
import { chartCsv } from '#shared/charts/chart-csv.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { figureHeight } from '#shared/charts/figure-height.ts'
import { layOutFigure } from '#shared/charts/layout/lay-out-figure.ts'
import { paint } from '#shared/charts/paint.ts'
import { ChartSpec } from '#shared/domain/chart.ts'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import type { Plan } from '#shared/domain/plan.ts'

const speakers = loadSpeakers(join(projectFolder, 'resources'))
const aliases = { en: [], zh: [], ru: [] }
const named = (en: string) => ({ names: { en, zh: null, ru: null }, aliases })
const firm: Organisation = {
  id: 'A1-aaaaaa',
  kind: 'company',
  ...named('JoyGovAI'),
  parent: null,
  note: null,
  grounds: [],
}
const site = (id: string, hub: string, more: Partial<Site>): Site => ({
  id,
  organisation: firm.id,
  hub,
  kind: 'branch',
  name: null,
  state: 'existing',
  from: null,
  until: null,
  asOf: 'XXXX-01-16',
  note: null,
  grounds: [],
  ...more,
})
const sites = [
  site('X1-aaaaaa', 'chengdu', { kind: 'headquarters' }),
  site('X2-aaaaaa', 'beijing', { from: '2024' }),
  site('X4-aaaaaa', 'shenzhen', { kind: 'office', state: 'being-set-up' }),
  site('X5-aaaaaa', 'hefei', { until: '2020' }),
]
const plan = (id: string, more: Partial<Plan>): Plan => ({
  id,
  kind: 'plan',
  statement: 'Centres of global influence',
  owner: null,
  hubs: [],
  decided: null,
  from: null,
  lasts: null,
  due: null,
  target: null,
  partOf: null,
  note: null,
  grounds: [],
  ...more,
})
const plans = [
  plan('T1-aaaaaa', { lasts: { count: 10, unit: 'year' } }),
  plan('T2-aaaaaa', { kind: 'goal', due: '2035', grounds: [{ kind: 'claim', claim: 'C5-aaaaaa' }] }),
  plan('T4-aaaaaa', { kind: 'decision', decided: 'XXXX-12' }),
  plan('T6-aaaaaa', { from: '2026-03', lasts: { count: 10, unit: 'year' } }),
]
const data: ChartData = {
  hub: (id) => ({
    id,
    type: 'city',
    ...named(id[0]?.toUpperCase() + id.slice(1)),
    parent: null,
    place: null,
    note: null,
  }),
  indicator: () => undefined,
  observations: [],
  preferences: [],
  memberships: [],
  claims: [],
  actors: {
    organisation: (id) => (id === firm.id ? firm : undefined),
    person: () => ({ id: 'P1-aaaaaa', ...named('Huang Hu'), note: null, grounds: [] }),
    sites,
    roles: [
      {
        id: 'E1-aaaaaa',
        person: 'P1-aaaaaa',
        organisation: firm.id,
        title: 'chairman',
        from: null,
        until: null,
        asOf: null,
        note: null,
        grounds: [],
      },
    ],
  },
  plans: plans.map((one) => ({ plan: one, outcome: 'untestable' as const })),
  language: 'en',
  speak: speakers.en,
}
const least = { title: 'JoyGovAI', hubs: [], altText: null }
const draw = (spec: object) => {
  const drawn = drawChart(v.parse(ChartSpec, { ...least, ...spec }), data)
  if (drawn.kind === 'empty') throw new Error(speakers.en(drawn.reason))
  const painted = paint(drawn, { theme: 'light', speak: speakers.en })
  const laid = layOutFigure(painted, { width: 800, height: 500, fontFamily: 'Noto Sans', words: 'none' })
  return { drawn, painted, laid, csv: chartCsv(drawn, { speak: speakers.en, madeAt: '2026-02-01' }) }
}
function first<One>(all: readonly One[]): One {
  const [one] = all
  if (one === undefined) throw new Error('nothing is tied')
  return one
}
const network = { kind: 'network', organisations: [firm.id], joins: ['sites', 'roles', 'memberships'] }

describe('a network of an organisation', () => {
  it('grows with its marks, so that each has room for its name, and not without end', () => {
    const { drawn } = draw(network)
    const many = (count: number): typeof drawn => ({
      ...drawn,
      ties: Array.from({ length: count }, (_, at) => ({ ...first(drawn.ties), other: `place-${at}` })),
    })
    const height = (count: number, width = 640) => figureHeight(many(count), width)
    // A handful keeps the shape of a square; hubs are counted once, however many sites lead to them.
    expect(height(4)).toBe(figureHeight(drawn, 640))
    expect(height(200)).toBeGreaterThan(height(4) * 1.5)
    expect(height(200, 1280)).toBeLessThan(height(200))
    expect(height(5000)).toBe(height(9000))
  })

  it('draws its sites, dashed where they are not there yet, and says so in words', () => {
    const { drawn, painted, laid, csv } = draw(network)
    const dashed = laid.shapes.filter((shape) => shape.kind === 'path' && shape.dash !== undefined)
    expect(dashed).toHaveLength(1)
    expect(painted.notes.join(' ')).toContain('Dashed line: a site that is planned or being set up.')
    // One that closed is no site any more.
    expect(drawn.places.map(({ name }) => name)).toEqual([
      'Chengdu',
      'Beijing',
      'Shenzhen',
      'JoyGovAI',
      'Huang Hu',
    ])
    expect(drawn.altTextDraft).toContain('Shenzhen (office, being set up)')
    expect(csv).toContain('JoyGovAI,Shenzhen,"office, being set up"')
    expect(csv).toContain('JoyGovAI,Huang Hu,chairman')
  })
  it('is walked along its ties, each told', () => {
    const [row = []] = draw(network).laid.stops
    expect(row.map(({ tells }) => (tells.kind === 'words' ? tells.words : ''))).toEqual([
      expect.stringContaining('JoyGovAI'),
      'JoyGovAI in Chengdu: headquarters',
      'JoyGovAI in Beijing: branch, 2024 – …',
      'JoyGovAI in Shenzhen: office, being set up',
      'Huang Hu: chairman, JoyGovAI',
    ])
  })
  it('leads from a hub to who has a site there, at the time asked for', () => {
    const at = (period: string | null) =>
      draw({ ...network, organisations: [], hubs: ['hefei', 'shenzhen'], period }).drawn.ties.map(
        ({ other }) => other,
      )
    expect(at('2019')).toEqual(['shenzhen', 'hefei', 'P1-aaaaaa'])
    expect(at(null)).toEqual(['shenzhen', 'P1-aaaaaa'])
  })
  it('says why where nothing is joined', () => {
    const drawn = drawChart(v.parse(ChartSpec, { ...least, ...network, organisations: ['A9-aaaaaa'] }), data)
    expect(drawn).toMatchObject({ kind: 'empty', reason: { key: 'charts.empty.no-sites' } })
  })
})

describe('a timeline of plans', () => {
  const timeline = { kind: 'timeline', plans: plans.map(({ id }) => id) }
  it('stands a goal on the last day of its date, and names what has no place in time', () => {
    const { drawn, laid } = draw(timeline)
    expect(drawn.events).toMatchObject([
      { from: '2026-03-01', until: '2036-03-01', printed: 'from Mar 2026 · over 10 years' },
      { from: '2035-12-31', until: null, printed: 'by 2035', claim: { id: 'C5-aaaaaa' } },
    ])
    expect(drawn.warnings.map(speakers.en).join()).toContain(
      'T1 (over 10 years) and T4 (decided December (year not told))',
    )
    expect(laid.stops.flat().map(({ tells }) => (tells.kind === 'words' ? tells.claim : ''))).toContain(
      'C5-aaaaaa',
    )
  })
  it('shows sites from when they opened', () => {
    const { drawn } = draw({ kind: 'timeline', organisations: [firm.id], tracks: ['sites'] })
    expect(drawn.events).toMatchObject([
      { lane: 'JoyGovAI', from: '2020', lasts: false, label: 'Hefei: branch, closed' },
      { lane: 'JoyGovAI', from: '2024', lasts: true, label: 'Beijing: branch' },
    ])
  })
})
