import { join } from 'node:path'
import type { Page } from 'playwright'
import type { OpenWorkspace } from '#electron/services/open-workspace.ts'
import { rowAt } from '#shared/dataset/observation-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { bigRows, bigWorkspace, firstMeasure } from './big-dataset.ts'
import { onBuiltPage } from './built-page.ts'
import { milliseconds, ratioOf, type Benchmark, type Figure } from './figure.ts'

const ROWS = 100_000
const INDICATOR = firstMeasure.id
/** Frames in which the view is moved by most of its height: nothing that is drawn stays. */
const FRAMES = 180

/**
 * The grid on 100,000 rows in the built page: scrolled by most of its height in every frame, and one value corrected.
 * Baseline: a plain table of the same words in the same browser, all of it laid out.
 */
export const grid: Benchmark = {
  id: 'grid',
  async run({ folder }) {
    const rows = bigRows(ROWS).map((row): Observation => ({ ...row, indicator: INDICATOR }))
    const make = (path: string) => bigWorkspace(path, rows)
    return onBuiltPage(join(folder, 'grid'), make, async ({ browser, workspace, address }) => {
      await workspace.services.indicators.save({ indicator: firstMeasure })
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      // The name that the transpiler gives to functions is not known in the page.
      await page.addInitScript('globalThis.__name = (named) => named')
      await page.goto(address())
      await page.getByRole('navigation').waitFor()
      await page.evaluate(`location.hash = '#/dataset/${INDICATOR}'`)
      await page.getByRole('button', { name: 'List' }).click()
      await page.locator(`[role=grid][aria-rowcount="${ROWS + 1}"]`).waitFor()
      const rest = await scrolled(page, '#nothing')
      const list = await scrolled(page, '[role=grid]')
      const [edited, shown] = await correction(page)
      const reread = await rereading(page, workspace)
      await page.getByRole('button', { name: 'Crosstab' }).click()
      await page.locator('[role=grid][aria-rowcount="401"]').waitFor()
      const crosstab = await scrolled(page, '[role=grid]')
      const laidOut = await plainTable(page, rows)
      const plain = await scrolled(page, '#plain')
      return [
        figure('a page at rest: frame, p95, what the machine itself takes', rest, plain, '16.7 ms'),
        figure(
          '100,000 rows, list: frame while scrolling, p95',
          list,
          plain,
          '≤ 16.7 ms and what the machine adds',
        ),
        figure(
          'the same rows as a crosstab of 400 × 250',
          crosstab,
          plain,
          '≤ 16.7 ms and what the machine adds',
        ),
        figure('one value corrected among them: typed until on its way', edited, laidOut, '≤ 50 ms'),
        {
          ...figure('the same, until it is on disk and shown as stored', shown, reread, '≤ 1/2 of it'),
          baseline: `${milliseconds(reread)} (all rows read again, as a change of many does)`,
        },
      ]
    })
  },
}

function figure(what: string, ours: number, baseline: number, target: string): Figure {
  return {
    id: 'grid',
    what,
    figure: milliseconds(ours),
    baseline: `${milliseconds(baseline)} (plain table)`,
    ratio: ratioOf(ours, baseline),
    target,
  }
}

/** The 95th percentile of the time between frames, while most of the view is new in each. */
async function scrolled(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    ([wanted, frames]) =>
      new Promise<number>((resolve) => {
        const place = document.querySelector(String(wanted))
        const times: number[] = []
        let before = performance.now()
        const step = (now: number) => {
          times.push(now - before)
          before = now
          if (place !== null) place.scrollTop += place.clientHeight * 0.8
          if (times.length < Number(frames)) requestAnimationFrame(step)
          else {
            const sorted = times.slice(2).sort((a, b) => a - b)
            resolve(sorted[Math.floor(sorted.length * 0.95)] ?? 0)
          }
        }
        requestAnimationFrame(step)
      }),
    [selector, FRAMES] as const,
  )
}

/** Milliseconds until the cell shows what was typed, and until it is the program's own answer that it shows. */
async function correction(page: Page): Promise<readonly [number, number]> {
  await page.locator('[role=grid]').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('77')
  await page.evaluate(() => {
    const began = new Promise<number>((resolve) =>
      addEventListener('keydown', () => resolve(performance.now()), { once: true, capture: true }),
    )
    const times = began.then(
      (start) =>
        new Promise<[number, number]>((resolve) => {
          let typed: number | null = null
          const look = () => {
            const cell = document.querySelector('[data-row="0"][data-column="2"]')
            const isThere = cell?.textContent.includes('77') === true
            if (isThere) typed ??= performance.now() - start
            if (typed !== null && isThere && !cell.classList.contains('waiting'))
              resolve([typed, performance.now() - start])
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
    Object.assign(globalThis, { correction: times })
  })
  await page.keyboard.press('Enter')
  return page.evaluate<[number, number]>('globalThis.correction')
}

/** More corrections than one by one are kept lie in a batch: after those the page reads all rows again. */
const BATCHED = 251

/** Milliseconds from the answer to such a change until the page shows it: what each correction would take that way. */
async function rereading(page: Page, { services }: OpenWorkspace): Promise<number> {
  const columns = await services.dataset.observations({ indicator: INDICATOR, hub: null })
  const all = Array.from({ length: columns.rows }, (_, row) => rowAt(columns, row))
  const corrected = all.filter(({ id }) => id.startsWith('O'))
  const about = ({ hub, period }: Observation) => `${hub} ${period}`
  const facts = new Set(corrected.map(about))
  const others = all.filter((one) => !facts.has(about(one))).slice(0, BATCHED - corrected.length)
  const edits = [...corrected, ...others].map(({ id }) => ({
    ...{ do: 'revise' as const, observation: id, value: 88.25, decimals: 2 },
    ...{ qualifier: 'exact' as const, printed: '88.25' },
  }))
  await services.dataset.edit({ as: 'paste', reason: '', edits })
  const began = performance.now()
  await page.waitForFunction(
    () => document.querySelector('[data-row="0"][data-column="2"]')?.textContent.includes('88.25') === true,
  )
  return performance.now() - began
}

/** The same rows as a table, all of them; milliseconds until it is laid out. */
async function plainTable(page: Page, rows: readonly Observation[]): Promise<number> {
  const cells = rows.map((row) => [
    row.hub, row.period, row.printed.value, row.unit, 'final', '', row.sourceTitle, '', row.sourcePublisher,
  ]) // prettier-ignore
  return page.evaluate((table) => {
    const place = document.createElement('div')
    place.id = 'plain'
    place.style.height = '600px'
    place.style.overflow = 'auto'
    const began = performance.now()
    const body = document.createElement('table')
    for (const row of table) {
      const line = body.insertRow()
      for (const text of row) line.insertCell().textContent = text
    }
    place.append(body)
    document.body.replaceChildren(place)
    place.getBoundingClientRect()
    return performance.now() - began
  }, cells)
}
