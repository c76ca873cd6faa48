import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewOf } from '#shared/domain/review.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { canonicalJson } from '#shared/briefings/canonical-json.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { findingsOf } from '#shared/briefings/findings.ts'
import { printDate } from '#shared/messages/print-date.ts'
import { inlineFigure, printedFigure } from '#shared/briefings/printed-figure.ts'
import { contextOf } from '#shared/briefings/quotation-context.ts'
import { isIntact, sealEvidence } from '#electron/services/briefings/seal-evidence.ts'
import { printable, unprintableIn } from '#electron/workers/typesetting/printable.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import {
  beijing,
  blocks,
  chart,
  claimView,
  dataOf,
  drawn,
  figure,
  observation,
  quotation,
  speakers,
  svg,
  text,
  views,
} from './briefing-data.ts'
import { typesetter } from './typeset.ts'

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { y: 2, x: 1 }], c: null } })).toBe(
      '{"a":{"c":null,"d":[1,{"x":1,"y":2}]},"b":1}',
    )
  })
  it('says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
  it('keeps a hostile __proto__ an ordinary key', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"x":1},"a":1}'))).toBe('{"__proto__":{"x":1},"a":1}')
  })
})

describe('figures', () => {
  const figure = { value: 4984.31, unit: 'billion-yuan', decimals: 2, qualifier: 'exact' } as const
  it('keeps decimals and names the unit in the language', () => {
    expect(printedFigure(figure, 'en', speakers.en)).toBe('4984.31\u00a0billion yuan')
    expect(printedFigure({ ...figure, value: 49843.1, decimals: 1 }, 'en', speakers.en)).toBe(
      '49,843.1\u00a0billion yuan',
    )
    expect(inlineFigure(beijing, 'ru', speakers.ru)).toBe('6,58\u00a0%')
    expect(inlineFigure({ ...beijing, qualifier: 'about', value: 4.4, decimals: 1 }, 'en', speakers.en)).toBe(
      'about 4.4\u00a0%',
    )
    expect(inlineFigure({ ...figure, value: 1, unit: 'rank', decimals: 0 }, 'en', speakers.en)).toBe('No. 1')
  })
  it('prints dates as exactly as they are known', () => {
    expect(printDate('XXXX-01-16', 'en', 'long')).toBe('16 January')
    expect(printDate('XXXX-02-29', 'en', 'long')).toBe('29 February')
    expect(printDate('2026-01-16T10:00:00.000Z', 'en', 'short')).toBe('16 Jan 2026')
    expect(printDate('2026-01', 'en', 'long')).toBe('January 2026')
    expect(printDate('2026', 'ru', 'long')).toBe('2026')
    expect(printDate('2026-99-99', 'en', 'long')).toBe('2026-99-99')
  })
})

describe('content', () => {
  it('never skips a heading level and marks the first citation alone', () => {
    const content = composeBriefing(dataOf(blocks, views))
    expect(content.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([1, 2])
    const marks = content.blocks.flatMap((block) =>
      block.kind === 'heading'
        ? block.marks
        : block.kind === 'claim'
          ? [block.mark]
          : block.kind === 'paragraph'
            ? block.runs.flatMap((run) => (run.kind === 'note' ? [run] : []))
            : [],
    )
    expect(marks.map(({ claim, first }) => `${claim.slice(0, 2)} ${first}`)).toEqual([
      'C1 true',
      'C2 true',
      'C1 false',
      'C2 false',
      'C2 false',
    ])
  })
  it('leaves a gap that says what is gone', () => {
    const content = composeBriefing(dataOf([{ type: 'claim', id: 'x', claim: 'C9-zzzzzz' }], []))
    expect(content.blocks).toEqual([
      { kind: 'gap', id: 'x', text: 'Claim C9 is no longer in the workspace.' },
    ])
  })
  it('uses alt text written for these numbers, else the draft', () => {
    const alt = (of: string) => {
      const spec = { ...chart.spec, altText: { text: 'Written.', of } }
      const data = dataOf(blocks, views, {
        charts: new Map([[chart.id, { chart: { ...chart, spec }, drawn, svg }]]),
      })
      return composeBriefing(data).blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : []))
    }
    expect(alt('hash-1')).toEqual(['Written.'])
    expect(alt('older')).toEqual(['Drafted description.'])
  })
})

describe('findings', () => {
  const codes = (...args: Parameters<typeof dataOf>) =>
    findingsOf(dataOf(...args)).map(({ code, block, severity }) => `${severity} ${code} ${block}`)
  it('names each thing with its block, once', () => {
    expect(codes(blocks, views)).toEqual(['warns claim-questioned b2'])
  })
  it('stops an empty briefing', () => {
    expect(codes([], [])).toEqual(['stops empty-briefing null'])
    expect(codes([{ type: 'paragraph', id: 'p', content: [text('  ')] }], [])).toEqual([
      'stops empty-briefing null',
    ])
  })
  it('stops at what is gone', () => {
    const gone: BriefingBlock[] = [
      { type: 'claim', id: 'a', claim: 'C9-zzzzzz' },
      { type: 'chart', id: 'b', chart: 'F9-zzzzzz' },
      {
        type: 'paragraph',
        id: 'c',
        content: [text('In 2024: '), figure(observation('D9-zzzzzz:1', 'beijing', 1))],
      },
    ]
    expect(codes(gone, [])).toEqual(['stops claim-gone a', 'stops chart-gone b', 'stops observation-gone c'])
  })
  it('tells unreviewed and contradicted claims, lost quotations, deleted sources', () => {
    const view = claimView(1, 'S', 'contradicted', [quotation(1, '6.58%')], [])
    const unreviewed = { ...view, reviews: [] }
    const block: BriefingBlock[] = [{ type: 'claim', id: 'a', claim: view.claim.id }]
    expect(codes(block, [unreviewed])).toEqual(['warns claim-unreviewed a', 'warns claim-contradicted a'])
    expect(codes(block, [unreviewed], { sources: new Map() })).toContain('stops source-gone a')
    expect(codes(block, [{ ...unreviewed, quotations: [] }])).toContain('warns claim-unquoted a')
    const [one] = view.reviews
    const other = reviewOf(view.claim.id, 'Ben', { status: 'rejected', at: '2026-01-22T10:00:00Z', note: '' })
    const disputed = { ...view, reviews: one === undefined ? [] : [one, other] }
    expect(codes(block, [disputed])).toEqual(['warns claim-disputed a', 'warns claim-contradicted a'])
    const lost = new Map([
      [
        'S3:1-aaaaaa',
        { before: '', after: '', textSha256: 'a'.repeat(64), found: 'lost' as const, isOlder: false },
      ],
    ])
    expect(codes(block, [unreviewed], { places: lost })).toContain('warns quotation-lost a')
  })
  it('tells missing and stale alt text, and charts that cannot be drawn', () => {
    const block: BriefingBlock[] = [{ type: 'chart', id: 'a', chart: chart.id }]
    const withAlt = (altText: typeof chart.spec.altText) => ({
      charts: new Map([[chart.id, { chart: { ...chart, spec: { ...chart.spec, altText } }, drawn, svg }]]),
    })
    expect(codes(block, [], withAlt(null))).toEqual(['warns alt-text-missing a'])
    expect(codes(block, [], withAlt({ text: 'x', of: 'older' }))).toEqual(['warns alt-text-stale a'])
    expect(codes(block, [], { charts: new Map([[chart.id, { chart, drawn, svg: null }]]) })).toEqual([
      'warns chart-not-drawn a',
    ])
  })
})

describe('figures beside each other', () => {
  const early = { ...observation('D1-aaaaaa:8', 'shanghai', 4.35), status: 'P' as const }
  const final = observation('D1-aaaaaa:9', 'beijing', 6.58)
  const known = { observations: new Map([early, final].map((one) => [one.id, one])) }
  const found = (block: BriefingBlock, changes: Parameters<typeof dataOf>[2] = {}) =>
    findingsOf(dataOf([block], [], { ...known, ...changes })).filter(
      ({ code }) => code === 'figures-compared',
    )
  const words = text(' was ahead of ')
  const paragraph: BriefingBlock = {
    ...{ type: 'paragraph', id: 'p' },
    content: [text('In 2024 '), figure(final), words, figure(early), text('.')],
  }
  const cell = (of: typeof final) => [figure(of)]
  const table: BriefingBlock = {
    ...{ type: 'table', id: 't', caption: 'Intensity', heads: 0 },
    rows: [[cell(final)], [cell(early)]],
  }

  it('are guarded in a sentence and in a table, and one figure alone is not', () => {
    for (const block of [paragraph, table]) {
      expect(found(block)).toHaveLength(1)
      expect(speakers.en(found(block)[0]?.sentence ?? failed())).toBe(
        'Numbers of this block stand beside each other: Compares an early value with final ones: Shanghai (2024).',
      )
    }
    expect(found({ type: 'paragraph', id: 'p', content: [words, figure(early)] })).toEqual([])
  })
  it('are not compared across indicators, but places of two rankings are', () => {
    const other = { ...final, indicator: 'unicorns' }
    const observations = new Map([early, other].map((one) => [one.id, one]))
    expect(found(paragraph, { observations })).toEqual([])
    const ranks = [early, other].map((one) => ({ ...one, unit: 'rank' }))
    const ranked = found(paragraph, { observations: new Map(ranks.map((one) => [one.id, one])) })
    expect(ranked.map(({ about }) => about)).toEqual(['rankings|rd-expenditure-intensity|unicorns'])
  })
  it('carry the written reason of whoever set the comparison aside', () => {
    const [warning] = found(paragraph)
    const reason = { id: warning?.about ?? '', reason: 'Both are final by now.', by: 'Ann' }
    const at = '2026-01-01T00:00:00.000Z'
    expect(found(paragraph, { overrules: [{ ...reason, at }] })[0]?.setAside).toEqual({
      ...{ reason: 'Both are final by now.', by: 'Ann', at, elsewhere: true },
    })
  })
})

function failed(): never {
  throw new Error('no finding')
}

describe('evidence', () => {
  it('is intact until one character changes', () => {
    const data = dataOf(blocks, views)
    const sealed = sealEvidence(collectEvidence(data), composeBriefing(data))
    expect(isIntact(sealed)).toBe(true)
    const [first, ...rest] = sealed.figures
    expect(first).toBeDefined()
    if (first !== undefined)
      expect(isIntact({ ...sealed, figures: [{ ...first, value: 6.59 }, ...rest] })).toBe(false)
  })
  it('has another hash when only the words on the pages change', () => {
    const sealed = (words: string) => {
      const data = dataOf([...blocks, { type: 'paragraph', id: 'z', content: [text(words)] }], views)
      return sealEvidence(collectEvidence(data), composeBriefing(data)).contentHash
    }
    expect(sealed('one')).not.toBe(sealed('two'))
    expect(sealed('one')).toBe(sealed('one'))
  })
})

describe('printable text', () => {
  it('keeps what fonts have and spells out the rest', () => {
    expect(printable('Beijing 北京 Пекин ✓ ✕ →', typesetter.fonts)).toBe('Beijing 北京 Пекин ✓ ✕ →')
    expect(printable('a\u{1F600}b', typesetter.fonts)).toBe('a[U+1F600]b')
    expect(printable('a\n\tb\u202Ec', typesetter.fonts)).toBe('a bc')
    expect(unprintableIn('x\u{1F600}\u{1F600} [U+0041]', typesetter.fonts)).toEqual(['U+1F600'])
  })
  it('is well formed, printable and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const once = printable(words, typesetter.fonts)
        expect(printable(once, typesetter.fonts)).toBe(once)
        expect(once).not.toMatch(/\p{Surrogate}|\n/u)
      }),
    )
  })
})

describe('context of a quotation', () => {
  it('stays in the paragraph and cuts at words', () => {
    const long = 'word '.repeat(60)
    const around = `Other paragraph.\n${long}QUOTE ${long}\nNext.`
    const start = around.indexOf('QUOTE')
    const { before, after } = contextOf(around, { start, end: start + 5 })
    expect(before).toMatch(/^… word word.* $/)
    expect(after).toMatch(/^ word.* word …$/)
    expect(contextOf('a QUOTE b', { start: 2, end: 7 })).toEqual({ before: 'a ', after: ' b' })
  })
})
