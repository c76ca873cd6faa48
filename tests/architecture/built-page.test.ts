import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build, type Rolldown } from 'vite'
import { projectFolder } from '#electron/project-folder.ts'

/** What a window that shows no chart does not load, minified. */
const CHARTS_LIMIT = 620_000

it(
  'loads ECharts and the layout of charts only when a chart is shown, within their limit',
  { timeout: 240_000 },
  async () => {
    const built = await build({
      configFile: join(projectFolder, 'renderer/vite.config.ts'),
      logLevel: 'error',
      build: {
        write: false,
        rolldownOptions: { input: join(projectFolder, 'renderer/index.html') },
      },
    })
    if (Array.isArray(built) || !('output' in built)) throw new Error('the page was not built as one')
    const chunks = new Map(
      built.output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
    )
    const reached = (from: readonly string[]): Set<string> => {
      const found = new Set<string>()
      const waiting = [...from]
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (found.has(at)) continue
        found.add(at)
        waiting.push(...(chunks.get(at)?.imports ?? []))
      }
      return found
    }
    const holds = (chunk: Rolldown.OutputChunk, path: string) =>
      chunk.moduleIds.some((id) => id.replaceAll('\\', '/').includes(path))
    const canvas = [...chunks.values()].filter((chunk) => holds(chunk, 'renderer/charts/draw-on-canvas.ts'))
    expect(canvas).toHaveLength(1)
    const start = [...chunks.values()].filter((chunk) => holds(chunk, 'renderer/App.svelte') || chunk.isEntry)
    expect(start.length).toBeGreaterThan(0)
    const first = reached(start.map(({ fileName }) => fileName))
    const later = [...reached(canvas.map(({ fileName }) => fileName))].filter((name) => !first.has(name))

    const early = [...first].filter((name) => {
      const chunk = chunks.get(name)
      return (
        chunk !== undefined &&
        (holds(chunk, 'node_modules/echarts/') || holds(chunk, 'node_modules/zrender/'))
      )
    })
    expect(early).toEqual([])
    const size = later.reduce((sum, name) => sum + Buffer.byteLength(chunks.get(name)?.code ?? ''), 0)
    expect(size).toBeGreaterThan(300_000)
    expect(size).toBeLessThanOrEqual(CHARTS_LIMIT)
  },
)
