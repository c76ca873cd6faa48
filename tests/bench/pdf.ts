import { chromium } from 'playwright'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { sealEvidence } from '#electron/services/briefings/seal-evidence.ts'
import { createPress } from '#electron/services/briefings/press.ts'
import { typeParts } from '#electron/services/briefings/type-parts.ts'
import { createTypesetter } from '#electron/workers/typesetting/typesetter.ts'
import { chromiumFlags } from '../support/chromium-flags.ts'
import { chromiumPath } from '../support/chromium.ts'
import { chart, dataOf, drawn, resources, text } from '../unit/briefings/briefing-data.ts'
import { situation } from '../unit/briefings/typeset.ts'
import { milliseconds, ratioOf, type Benchmark, type Figure } from './figure.ts'

const SECTIONS = 100
/** Sections of a briefing of some twenty pages. */
const SHORT = 10
const prose =
  'The widened hubs are to be measured as regions from this year on, and the figures say so plainly. '

/** A briefing of 200 pages with 100 charts: typeset and written as PDF/UA-1, beside Chromium printing the same words. */
export const pdf: Benchmark = {
  id: 'G13',
  async run() {
    const data = briefingOfSections(SECTIONS)
    const content = composeBriefing(data)
    const evidence = sealEvidence(collectEvidence(data), content)
    const times: number[] = []
    const files: Uint8Array[] = []
    let pages = 0
    for (let round = 0; round < 3; round += 1) {
      const { typeset } = createTypesetter(typeParts(resources))
      const start = performance.now()
      const document = typeset({ content, evidence, template: situation })
      files.push(document.pdf())
      times.push(performance.now() - start)
      pages = document.pages
    }
    const [first = new Uint8Array()] = files
    // Typst remembers across compilers: only the first round starts from nothing.
    const [cold = 0] = times
    const warm = Math.min(...times.slice(1))
    const same = files.every((file) => Buffer.compare(file, first) === 0)
    const baseline = await printedByChromium()
    const perPage = first.length / pages / 1000
    return [
      {
        id: 'G13',
        what: `PDF of ${pages} pages with ${SECTIONS} charts, PDF/UA-1`,
        figure: `${milliseconds(cold)} from nothing, ${milliseconds(warm)} again, ${perPage.toFixed(1)} kB a page, bytes ${same ? 'identical' : 'differ'}`,
        baseline: `Chromium, tagged with outline, ${baseline.pages} pages: ${milliseconds(baseline.time)}`,
        ratio: ratioOf(cold / pages, baseline.time / baseline.pages),
        target: '≤ 1/2, ≤ 20 kB a page, identical',
      },
      await previewed('20', SHORT),
      await previewed('200', SECTIONS),
    ]
  },
}

/** From a changed word to the pages' pictures, in the worker, as the window has it: only changed pages travel. */
async function previewed(about: string, sections: number): Promise<Figure> {
  const data = briefingOfSections(sections)
  const press = createPress(resources)
  let known: readonly string[] = []
  const times: number[] = []
  let pages = 0
  for (let round = 0; round < 6; round += 1) {
    const title = `Title ${round}`
    const [first, ...rest] = data.briefing.blocks
    const changed = { type: 'paragraph' as const, id: 'typed', content: [text(`Typed ${round}`)] }
    const written = {
      ...data.briefing,
      title: 'Title',
      blocks: [...(first === undefined ? [] : [first]), changed, ...rest],
    }
    const start = performance.now()
    const content = composeBriefing({ ...data, briefing: written })
    const evidence = sealEvidence(collectEvidence(data), content)
    const answer = await press.typeset({
      do: 'pages',
      order: { content, evidence, template: situation },
      // A page in the middle, its neighbours, and the one that was written on.
      wanted: [2, 3, Math.ceil(sections / 2), Math.ceil(sections / 2) + 1],
      known,
    })
    if (answer.kind !== 'typeset') throw new Error(`no pages for ${title}`)
    times.push(performance.now() - start)
    known = answer.pictures.map(({ id }) => id)
    pages = answer.pages
  }
  const [cold = 0, ...warm] = times
  return {
    id: 'preview',
    what: `pages after a changed word, briefing of about ${about} pages (${pages})`,
    figure: `${milliseconds(Math.min(...warm))} (first ${milliseconds(cold)})`,
    baseline: 'its own first run',
    ratio: ratioOf(Math.min(...warm), cold),
    target: '≤ 300 ms at 20 pages',
  }
}

export function briefingOfSections(sections: number) {
  const blocks = Array.from({ length: sections }, (_, at): BriefingBlock[] => [
    { type: 'heading', id: `h${at}`, level: 1, content: [text(`Section ${at + 1}`)] },
    ...Array.from({ length: 8 }, (_none, part): BriefingBlock => ({
      type: 'paragraph',
      id: `p${at}-${part}`,
      content: [text(prose.repeat(5))],
    })),
    { type: 'chart', id: `c${at}`, chart: `F${at}-aaaaaa` },
  ]).flat()
  const charts = Array.from({ length: sections }, (_, at) => {
    const one = { ...chart, id: `F${at}-aaaaaa`, spec: { ...chart.spec, title: `Chart ${at + 1}` } }
    return [one.id, { chart: one, drawn, svg: drawing(at) }] as const
  })
  return dataOf(blocks, [], { charts: new Map(charts) })
}

/** As many marks as a line chart of three hubs over ten years, no two charts alike. */
function drawing(seed: number): string {
  const line = (hub: number) =>
    Array.from({ length: 10 }, (_, x) => `${60 + x * 60} ${60 + ((x * 37 + hub * 91 + seed * 13) % 240)}`)
  const marks = [0, 1, 2].map((hub) => {
    const points = line(hub)
    const dots = points.map(
      (point) => `<circle cx="${point.split(' ')[0]}" cy="${point.split(' ')[1]}" r="3"/>`,
    )
    return `<path d="M${points.join(' L')}" fill="none" stroke="#0d6b66"/>${dots.join('')}<text x="640" y="${80 + hub * 60}" font-family="Noto Sans" font-size="12">Hub ${hub} · ${seed}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="380" viewBox="0 0 720 380">${marks.join('')}</svg>`
}

async function printedByChromium(): Promise<{ time: number; pages: number }> {
  const sections = Array.from(
    { length: SECTIONS },
    (_, at) =>
      `<h1>Section ${at + 1}</h1>${`<p>${prose.repeat(5)}</p>`.repeat(8)}<figure>${drawing(at)}</figure>`,
  )
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags })
  try {
    const page = await browser.newPage()
    await page.setContent(`<style>p{font:14px/1.6 serif}</style>${sections.join('')}`)
    const print = () =>
      page.pdf({
        format: 'A4',
        tagged: true,
        outline: true,
        margin: { top: '30mm', bottom: '27mm', left: '31mm', right: '31mm' },
      })
    await print()
    const start = performance.now()
    const bytes = await print()
    const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 1
    return { time: performance.now() - start, pages }
  } finally {
    await browser.close()
  }
}
