import { join } from 'node:path'
import type { Page } from 'playwright'
import { bigRows, bigWorkspace, firstMeasure } from './big-dataset.ts'
import { onBuiltPage } from './built-page.ts'
import { median, milliseconds, ratioOf, type Benchmark, type Figure } from './figure.ts'

const ROWS = 100_000
const CHOICES = 24

/**
 * From a key in the chart editor to the frame in which its chart is drawn, over 100,000 observations in the built page:
 * hubs taken in and out, and the range of periods. Baseline: the same page, every chart of it drawn by the program.
 */
export const chartEditor: Benchmark = {
  id: 'charts',
  async run({ folder }) {
    const make = (path: string) => bigWorkspace(path, bigRows(ROWS))
    return onBuiltPage(join(folder, 'chart-editor'), make, async ({ browser, workspace, address }) => {
      await workspace.services.indicators.save({ indicator: firstMeasure })
      const open = async (isAsked: boolean) => {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
        await page.addInitScript(watch)
        if (isAsked)
          await page.route('**/ask/charts.material', (route) =>
            route.fulfill({ json: { ok: true, value: { kind: 'too-much' } } }),
          )
        await page.goto(address())
        await page.getByRole('navigation').waitFor()
        await page.evaluate(`location.hash = '#/charts/new'`)
        await page.getByRole('listbox', { name: 'Hubs' }).locator('[tabindex="0"]').waitFor()
        const times = await choices(page)
        await page.close()
        return times
      }
      const [asked, own] = [await open(true), await open(false)]
      const line = (what: string, of: (all: readonly number[]) => number): Figure => ({
        id: 'charts',
        what: `a choice in the chart editor over ${ROWS.toLocaleString('en')} observations, until its frame, ${what}`,
        figure: milliseconds(of(own)),
        baseline: `asked of the program ${milliseconds(of(asked))}`,
        ratio: ratioOf(of(own), of(asked)),
        target: 'the next frame, and what the machine adds',
      })
      return [line('median', median), line('p95', p95)]
    })
  },
}

/** When a key was pressed last, and when a letter was put on a canvas last: every figure has letters. */
const watch = `
  globalThis.pressedAt = 0
  globalThis.drawnAt = 0
  const own = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (...all) {
    globalThis.drawnAt = performance.now()
    return own.apply(this, all)
  }
  addEventListener('keydown', () => (globalThis.pressedAt = performance.now()), true)
`
const untilDrawn = `new Promise((done) => {
  const look = () =>
    drawnAt > pressedAt ? done(drawnAt - pressedAt)
    : performance.now() - pressedAt > 5000 ? done(-1)
    : setTimeout(look, 1)
  look()
})`

async function choices(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  const press = async (key: string) => {
    await page.keyboard.press(key)
    const time = await page.evaluate<number>(untilDrawn)
    if (time < 0) throw new Error(`nothing was drawn after ${key}`)
    times.push(time)
    // What follows a choice in the background is let come to rest.
    await page.waitForTimeout(400)
  }
  await page.getByRole('listbox', { name: 'Hubs' }).locator('[tabindex="0"]').focus()
  for (let at = 0; at < CHOICES / 2; at += 1) {
    await press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await page.getByRole('slider').first().focus()
  for (let at = 0; at < CHOICES / 2; at += 1) await press(at % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
  // The first chart loads the drawing itself.
  return times.slice(1)
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}
