import { describe, expect, it } from 'vitest'
import { createChartsService } from '#electron/services/charts/charts-service.ts'
import { importTable } from '#electron/services/imports/import-table.ts'
import type { Claim } from '#shared/domain/claim.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { usualBriefing } from '#shared/domain/briefing.ts'
import { factsMissing, openDataset } from '../dataset/open-dataset.ts'
import { speakers } from './data-of-chart.ts'
import { lineSpec, rankingSpec } from './small-table.ts'

const table = `hub,indicator,unit,period,value
Beijing,Test intensity,percent,2023,6.7
Beijing,Test intensity,percent,2024,6.6
Shanghai,Test intensity,percent,2024,4.4
`
const intensity = 'test-intensity'
const code = (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error))

async function openCharts() {
  const opened = await openDataset()
  const charts = createChartsService({
    ...opened,
    speakers,
    now: () => new Date('2026-02-01T09:00:00Z'),
  })
  await opened.importText(table)
  return { ...opened, charts }
}
const spec = lineSpec(['beijing', 'shanghai'], { indicator: intensity })

describe('charts of a workspace', () => {
  it('keeps a chart, changes it, and takes it back', async () => {
    const { charts, store } = await openCharts()
    const made = await charts.save({
      chart: null,
      spec: { ...spec, hubs: ['beijing', 'shanghai', 'beijing'] },
    })
    expect(made.spec.hubs).toEqual(['beijing', 'shanghai'])
    const changed = await charts.save({ chart: made.id, spec: { ...spec, title: 'Another' } })
    expect(changed).toMatchObject({ id: made.id, madeAt: made.madeAt, spec: { title: 'Another' } })
    await charts.remove({ chart: made.id })
    expect(await charts.list({})).toEqual([])
    await store.undo()
    expect((await charts.list({})).map(({ chart }) => chart.spec.title)).toEqual(['Another'])
  })

  it('knows when alt text was written for other numbers', async () => {
    const { charts, importText } = await openCharts()
    const drawn = await charts.draw({ spec })
    if (drawn.kind === 'empty') throw new Error('nothing drawn')
    await charts.save({
      chart: null,
      spec: { ...spec, altText: { text: drawn.altTextDraft, of: drawn.dataHash } },
    })
    expect((await charts.list({}))[0]?.stale).toBe(false)
    await importText(`hub,indicator,unit,period,value\nShanghai,Test intensity,percent,2023,4.3\n`)
    expect((await charts.list({}))[0]?.stale).toBe(true)
  })

  it.each(['en', 'ru', 'zh'] as const)(
    'writes a CSV that is imported again as it is, in %s',
    async (language) => {
      const { charts, imports, dataset } = await openCharts()
      const kept = await charts.save({ chart: null, spec })
      const file = await charts.export({ chart: kept.id, format: 'csv', language })
      const again = await importTable(imports, {
        files: [{ name: file.fileName, bytes: Buffer.from(file.base64, 'base64') }],
        dryRun: false,
        choices: {},
      })
      expect(again.rejected).toEqual([])
      expect(again.newIndicators).toEqual([])
      expect(again.newHubs).toEqual([])
      const values = dataset.known({ indicator: intensity }, null)
      const told = (await values).observations.map(({ hub, period, value, unit }) => [
        hub,
        period,
        value,
        unit,
      ])
      expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
        new Set(
          [
            ['beijing', '2023', 6.7, 'percent'],
            ['beijing', '2024', 6.6, 'percent'],
            ['shanghai', '2024', 4.4, 'percent'],
          ].map((one) => JSON.stringify(one)),
        ),
      )
    },
  )

  it('does not take away a chart that stands in a briefing, and names the briefing', async () => {
    const { charts, store } = await openCharts()
    const { id } = await charts.save({ chart: null, spec })
    const briefing = {
      id: store.nextId('briefings', 'B'),
      title: 'Weekly note',
      subtitle: '',
      author: '',
      language: 'en',
      date: '2026-02-01',
      ...usualBriefing,
      schema: 3,
      blocks: [{ type: 'chart', id: 'b1', chart: id }],
      madeAt: '2026-02-01T09:00:00.000Z',
    } as const
    await store.change('briefings.save', [
      {
        do: 'put',
        collection: 'briefings',
        entity: { ...briefing, blocks: [...briefing.blocks], setAside: [] },
      },
    ])
    expect((await charts.list({}))[0]?.usedIn).toEqual([briefing.id])
    const refused = await charts.remove({ chart: id }).catch((error: unknown) => error)
    expect(code(refused)).toBe('chart-in-use')
    expect(refused instanceof ProblemError && speakers.en(refused.problem.sentence)).toContain('Weekly note')
  })

  it('exports each format with the title as file name, twice the same', async () => {
    const { charts } = await openCharts()
    const { id } = await charts.save({ chart: null, spec: { ...spec, title: '北京 leads: 6.6 %' } })
    for (const [format, mediaType, start] of [
      ['svg', 'image/svg+xml', '<svg'],
      ['png', 'image/png', '\u0089PNG'],
      ['csv', 'text/csv', '\u00ef\u00bb\u00bf'],
    ] as const) {
      const file = await charts.export({ chart: id, format })
      expect(file).toMatchObject({ fileName: `F1-北京-leads-6-6.${format}`, mediaType })
      expect(Buffer.from(file.base64, 'base64').toString('latin1').startsWith(start)).toBe(true)
      expect(await charts.export({ chart: id, format })).toEqual(file)
    }
  })

  it('writes the title and the alt text into the SVG, as text', async () => {
    const { charts } = await openCharts()
    const { id } = await charts.save({ chart: null, spec: { ...spec, title: 'A < B & "C"' } })
    const { base64 } = await charts.export({ chart: id, format: 'svg' })
    const svg = Buffer.from(base64, 'base64').toString()
    expect(svg).toContain('<title>A &lt; B &amp; &quot;C&quot;</title>')
    expect(svg).toContain('<desc>Line chart of')
  })

  it('refuses what is not there, and what has nothing to show, in words', async () => {
    const { charts } = await openCharts()
    const gone = 'F9-aaaaaa'
    for (const asked of [
      charts.remove({ chart: gone }),
      charts.save({ chart: gone, spec }),
      charts.export({ chart: gone, format: 'svg' }),
    ])
      expect(code(await asked.catch((error: unknown) => error))).toBe('chart-not-found')
    const { id } = await charts.save({ chart: null, spec: rankingSpec([], { indicator: intensity }) })
    expect(code(await charts.export({ chart: id, format: 'png' }).catch((error: unknown) => error))).toBe(
      'chart-empty',
    )
  })

  it('offers the claims that state a value of the chart, each with its outcome, and no others', async () => {
    const { charts, store } = await openCharts()
    const claim = (id: string, hub: string, value: number, period = '2024'): Claim => ({
      id,
      statement: `${hub} stands at ${value} percent.`,
      assertion: {
        kind: 'value',
        hub,
        indicator: intensity,
        period,
        value: { value, unit: 'percent', decimals: 1, qualifier: 'exact', printed: `${value} percent` },
      },
      speaker: null,
      stated: null,
      tags: [],
      status: 'draft',
      verdict: null,
      foreign: null,
      because: [],
      suggestion: null,
      madeBy: 'ana',
      madeAt: '2026-02-01T09:00:00.000Z',
    })
    const entities = [
      claim('C1-aaaaaa', 'beijing', 6.6),
      claim('C2-aaaaaa', 'shanghai', 9.9),
      claim('C3-aaaaaa', 'tianjin', 3.5),
    ]
    await store.change(
      'claims.mark',
      entities.map((entity) => ({ do: 'put', collection: 'claims', entity })),
    )
    expect(await charts.claims({ spec })).toEqual([
      {
        claim: 'C1-aaaaaa',
        statement: entities[0]?.statement,
        outcome: 'confirmed',
        value: 'Beijing, 2024: 6.6\u00a0%',
      },
      expect.objectContaining({ claim: 'C2-aaaaaa', outcome: 'contradicted' }),
    ])
    expect(await charts.claims({ spec: { ...spec, hubs: [] } })).toEqual([])
  })

  it('takes a chart back from its JSON, and names what this workspace does not have', async () => {
    const { charts } = await openCharts()
    const { id } = await charts.save({ chart: null, spec: { ...spec, hubs: ['beijing', 'atlantis'] } })
    const { base64, fileName } = await charts.export({ chart: id, format: 'json' })
    expect(fileName).toBe('F1-beijing-leads.json')
    const text = Buffer.from(base64, 'base64').toString()
    const read = await charts.read({ text })
    expect(read.unknown).toEqual({ hubs: ['atlantis'], indicators: [], claims: [] })
    const again = await charts.save({ chart: null, spec: read.spec })
    expect(again.spec).toEqual((await charts.list({}))[0]?.chart.spec)
    const foreign = text.replace('"claims": []', '"claims": ["C7-zzzzzz"]')
    expect(await charts.read({ text: foreign })).toMatchObject({
      spec: { claims: [] },
      unknown: { claims: ['C7'] },
    })
    expect(code(await charts.read({ text: '{}' }).catch((error: unknown) => error))).toBe('chart-file-other')
  })

  it('speaks the language it is asked for', async () => {
    const { charts } = await openCharts()
    const drawn = await charts.draw({ spec, language: 'zh' })
    expect(drawn.kind === 'drawn' && drawn.series.map(({ name }) => name)).toEqual(['北京', '上海'])
  })
})

describe.skipIf(factsMissing)('the real numbers', () => {
  it('chart the R&D intensity of the three hubs as the story tells it', async () => {
    const { charts, importFacts } = await openCharts()
    await importFacts('rd_intensity')
    const drawn = await charts.draw({
      spec: lineSpec(['beijing', 'shanghai', 'guangdong', 'tianjin'], {
        indicator: 'rd-expenditure-intensity',
        from: '2017',
      }),
    })
    if (drawn.kind === 'empty') throw new Error(speakers.en(drawn.reason))
    const ends = drawn.series.map(({ name, points }) => [name, points.at(-1)?.period, points.at(-1)?.value])
    expect(ends).toEqual([
      ['Beijing', '2024', 6.58],
      ['Shanghai', '2024', 4.35],
      ['Guangdong', '2024', 3.6],
      ['Tianjin', '2022', 3.49],
    ])
    const warnings = drawn.warnings.map(speakers.en).join(' ')
    expect(warnings).toContain('also published: 4.4')
    expect(warnings).toContain('Guangdong is a province')
  })

  it('chart the clusters with the change of method in 2025', async () => {
    const { charts, importFacts } = await openCharts()
    await importFacts('gii_clusters')
    const drawn = await charts.draw({
      spec: lineSpec(['shenzhen-hong-kong-guangzhou', 'tokyo-yokohama'], { indicator: 'gii-cluster-rank' }),
    })
    expect(drawn.kind === 'drawn' && drawn.breaks.map(({ period }) => period)).toEqual(['GII 2025'])
    expect(drawn.kind === 'drawn' && drawn.altTextDraft).toContain('to 1 (GII 2025)')
  })
})
