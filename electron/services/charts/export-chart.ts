import type { Drawn } from '#shared/charts/chart-data.ts'
import { chartFile } from '#shared/charts/chart-file.ts'
import { chartCsv } from '#shared/charts/chart-csv.ts'
import { oneLine } from '#shared/charts/one-line.ts'
import { altTextFor } from '#shared/charts/alt-text.ts'
import type { Chart } from '#shared/domain/chart.ts'
import { labelOf, slugOf } from '#shared/domain/id.ts'
import type { ExportedFile } from '#shared/ipc/answers/files.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { chartFonts } from './chart-fonts.ts'
import { describedSvg } from './described-svg.ts'
import { rasterise } from './rasterise.ts'
import { renderChartSvg } from './render-svg.ts'

const WIDTH = 860

/** One chart as one file that explains itself: title, source and warnings stand in it. */
export function exportChart(
  chart: Chart,
  drawn: Drawn,
  {
    format,
    density,
    speak,
    resources,
  }: {
    readonly format: 'svg' | 'png' | 'csv'
    readonly density: number
    readonly speak: Speak
    readonly resources: string | undefined
  },
): ExportedFile {
  const file = (mediaType: string, bytes: string | Uint8Array) => fileOf(chart, format, mediaType, bytes)
  if (format === 'csv') return file('text/csv', chartCsv(drawn, { speak, madeAt: chart.madeAt }))
  const svg = renderChartSvg(drawn, { theme: 'light', width: WIDTH, speak, words: 'all' })
  switch (format) {
    case 'svg':
      return file('image/svg+xml', describedSvg(svg, oneLine(chart.spec.title), oneLine(altTextFor(drawn))))
    case 'png':
      return file('image/png', rasterise(svg, density, chartFonts(resources)))
  }
}

/** What the analyst chose, without the numbers: for another workspace, or for keeping. */
export function exportSpec(chart: Chart): ExportedFile {
  return fileOf(chart, 'json', 'application/json', chartFile(chart))
}

function fileOf(
  { id, spec }: Chart,
  ending: string,
  mediaType: string,
  bytes: string | Uint8Array,
): ExportedFile {
  const name = [labelOf(id), slugOf(spec.title).slice(0, 60)].filter(Boolean).join('-')
  return { fileName: `${name}.${ending}`, mediaType, base64: Buffer.from(bytes).toString('base64') }
}
