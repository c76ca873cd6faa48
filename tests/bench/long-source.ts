import { join } from 'node:path'
import type { Page } from 'playwright'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { onBuiltPage } from './built-page.ts'
import { milliseconds, ratioOf, type Benchmark, type Figure } from './figure.ts'

const BLOCKS = 15_000
/** Turns of the wheel, 240 pixels each, one a frame or so. */
const TURNS = 120

/**
 * Reading a source of 500 pages in the built page. Baseline: the same words as plain paragraphs in the same browser, all
 * of them laid out.
 */
export const longSource: Benchmark = {
  id: 'reading',
  async run({ folder }) {
    const make = (path: string) => createWorkspace(path, { name: 'Reading', sample: false })
    return onBuiltPage(join(folder, 'reading'), make, async ({ browser, workspace, address }) => {
      const text = report()
      const base64 = Buffer.from(text).toString('base64')
      const files = [{ name: 'report.md', base64 }]
      const { sources } = await workspace.services.sources.import({ files, changed: 'source-of-its-own' })
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      // The name that the transpiler gives to functions is not known in the page.
      await page.addInitScript('globalThis.__name = (named) => named')
      await page.goto(address())
      await page.getByRole('navigation').waitFor()
      const id = sources[0]?.source.id ?? ''
      const first = await opening(page, id)
      await page.evaluate("location.hash = '#/overview'")
      await page.locator('article.reading-text').waitFor({ state: 'detached' })
      const again = await opening(page, id)
      const frames = await wheel(page)
      await plainText(page, text)
      const plain = Number(await page.evaluate('globalThis.laidOut'))
      const plainFrames = await wheel(page)
      return [
        figure('500 pages, 15,000 blocks: click until painted', again, plain, 'about 1 s'),
        figure('the same for the first time, when its suggestions are found', first, plain, 'about 1 s'),
        figure(
          'the same, frame while scrolling, p95',
          frames,
          plainFrames,
          '≤ 16.7 ms and what the machine adds',
        ),
      ]
    })
  },
}

function figure(what: string, ours: number, baseline: number, target: string): Figure {
  return {
    id: 'reading',
    what,
    figure: milliseconds(ours),
    baseline: `${milliseconds(baseline)} (plain paragraphs)`,
    ratio: ratioOf(ours, baseline),
    target,
  }
}

/** A third of a million words. */
function report(): string {
  const blocks = Array.from({ length: BLOCKS }, (_, at) =>
    at % 40 === 0
      ? `## Chapter ${at}`
      : `Paragraph ${at}: the hub of region ${at % 97} spent a share of its output on research, and firms of the delta shared it.`,
  )
  return blocks.join('\n\n')
}

/** Milliseconds from the change of place until the frame that shows the text was painted. */
async function opening(page: Page, source: string): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const began = performance.now()
        const look = () => {
          const shown = (document.querySelector('article.reading-text')?.children.length ?? 0) > 1
          if (shown) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
          else requestAnimationFrame(look)
        }
        location.hash = `#/sources/${id}`
        look()
      }),
    source,
  )
}

/** The 95th of a hundred frames while the wheel turns over the text. */
async function wheel(page: Page): Promise<number> {
  await page.mouse.move(640, 500)
  await page.evaluate(`{
    const frames = (globalThis.frames_ = [])
    let last = performance.now()
    const look = () => { const now = performance.now(); frames.push(now - last); last = now; requestAnimationFrame(look) }
    requestAnimationFrame(look)
  }`)
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(12)
  }
  const frames = (await page.evaluate('globalThis.frames_.slice(2)')) as number[]
  return frames.toSorted((one, other) => one - other)[Math.floor(frames.length * 0.95)] ?? 0
}

async function plainText(page: Page, text: string): Promise<void> {
  await page.setContent('<style>body { font: 17px/1.62 serif; width: 548px } p { margin: 0 0 13px }</style>')
  await page.evaluate((all) => {
    const began = performance.now()
    document.body.append(
      ...all.split('\n\n').map((words) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = words
        return paragraph
      }),
    )
    return new Promise<void>((resolve) =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          Object.assign(globalThis, { laidOut: performance.now() - began })
          resolve()
        }),
      ),
    )
  }, text)
}
