import { describe, expect, it } from 'vitest'
import { createChartsService } from '#electron/services/charts/charts-service.ts'
import { chartDataOf } from '#shared/charts/chart-material.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { covers, needOf } from '#shared/charts/material-need.ts'
import type { ChartKind, ChartSpec } from '#shared/domain/chart.ts'
import type { ChartMaterial } from '#shared/ipc/answers/charts.ts'
import { factsMissing, openDataset } from '../dataset/open-dataset.ts'
import { speakers } from './data-of-chart.ts'
import { everyKind } from './every-kind.ts'

const hubs = ['beijing', 'shanghai', 'guangdong', 'jiangsu', 'beijing-tianjin-hebei']
const specs = everyKind({
  indicator: 'rd-expenditure-intensity',
  vertical: 'gross-regional-product',
  hubs,
  period: '2022',
})
const kinds = Object.keys(specs) as ChartKind[]

describe.skipIf(factsMissing)('what a page draws a chart from', () => {
  async function open() {
    const opened = await openDataset()
    for (const name of ['rd_intensity', 'population_gdp', 'conflicts']) await opened.importFacts(name)
    const charts = createChartsService({ ...opened, speakers })
    /** Over the wire and back. */
    const material = async (spec: ChartSpec) => {
      const answer = await charts.material(needOf(spec, 'en', null))
      return JSON.parse(JSON.stringify(answer)) as ChartMaterial | { kind: 'too-much' }
    }
    return { ...opened, charts, material }
  }

  it('gives the same chart, word for word, as the program draws, in every kind', async () => {
    const { charts, material } = await open()
    for (const kind of kinds) {
      const spec = specs[kind]
      const had = await material(spec)
      if (had.kind !== 'material') throw new Error('too much')
      expect(covers(had, needOf(spec, 'en', null))).toBe(true)
      expect(drawChart(spec, chartDataOf(had, speakers.en)), kind).toEqual(await charts.draw({ spec }))
    }
  }, 30_000)

  it('serves every choice of hubs, periods and look of its indicator, and no other indicator, day or language', async () => {
    const { charts, material } = await open()
    const had = await material(specs.line)
    if (had.kind !== 'material') throw new Error('too much')
    const other = { ...specs.bar, hubs: ['tianjin', 'zhejiang', 'unheard-of'], from: '2018' } as ChartSpec
    expect(covers(had, needOf(other, 'en', null))).toBe(true)
    expect(drawChart(other, chartDataOf(had, speakers.en))).toEqual(await charts.draw({ spec: other }))
    for (const need of [
      needOf(specs.map, 'en', null),
      needOf(specs.timeline, 'en', null),
      needOf(specs.line, 'ru', null),
      needOf(specs.line, 'en', '2024-01-01'),
      needOf({ ...specs.line, claims: ['C1-aaaaaa'] }, 'en', null),
    ])
      expect(covers(had, need)).toBe(false)
  })
})

describe('more than a page should hold', () => {
  const month = (at: number) => `${1930 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  const rows = (hubs: number, months: number) =>
    Array.from({ length: hubs * months }, (_, at) => {
      const [hub, step] = [Math.floor(at / months), at % months]
      return `Hub ${hub},Test,count,${month(step)},${hub + step}`
    }).join('\n')

  it('is told where the chosen hubs have too many values, and only theirs are sent where all have', async () => {
    const opened = await openDataset()
    const charts = createChartsService({ ...opened, speakers })
    await opened.importText(`hub,indicator,unit,period,value\n${rows(27, 1000)}\n`)
    const ids = opened.dataset
      .hubs()
      .all()
      .map(({ id }) => id)
      .filter((id) => /^hub-\d+$/.test(id))
    expect(ids.length).toBe(27)
    const spec = { ...specs.line, indicator: 'test' } as ChartSpec
    const some = await charts.material(needOf({ ...spec, hubs: ids.slice(0, 2) }, 'en', null))
    expect(some).toMatchObject({ kind: 'material', everyHub: false, columns: { rows: 2000 } })
    if (some.kind === 'material')
      expect(covers(some, needOf({ ...spec, hubs: ids.slice(0, 3) }, 'en', null))).toBe(false)
    expect(await charts.material(needOf({ ...spec, hubs: ids }, 'en', null))).toEqual({ kind: 'too-much' })
  }, 30_000)
})
