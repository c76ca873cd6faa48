import { diffArrays } from 'diff'
import { compareTexts } from '#shared/comparison/compare-texts.ts'
import type { Comparison } from '#shared/comparison/comparison.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { sentencesOf } from '#shared/text/sentences.ts'
import { editedCopy, type EditedCopy } from '../unit/comparison/edited-copy.ts'
import {
  foundLinks,
  goldLinks,
  goldText,
  languagePairs,
  scoreOf,
  stories,
  type Gold,
  type Score,
} from '../unit/comparison/gold.ts'
import { knownHubs } from '../unit/comparison/hubs.ts'
import { plain } from '../unit/comparison/told.ts'
import { byLengthsAlone } from './gale-church.ts'
import { milliseconds, ratioOf, type Benchmark, type Figure } from './figure.ts'

const SENTENCES = 10_000
const UNSEEN: readonly string[] = ['chips', 'museum']

/**
 * Comparing texts (feature S6). Baselines: for one language the sentence diff of jsdiff, whose removed and added sentences
 * are paired in order; between languages Gale and Church's aligner, which knows lengths alone; for numbers the digits as
 * printed.
 */
export const comparison: Benchmark = {
  id: 'S6',
  async run() {
    return [...oneLanguage(), ...(await acrossLanguages()), await plantedNumbers()]
  },
}

function oneLanguage(): Figure[] {
  return [0.05, 0.5].flatMap((share) => {
    const copy = editedCopy(SENTENCES, share)
    const [ours, time] = timed(() => ownLinks(copy))
    const [theirs, theirTime] = timed(() => sentenceDiff(copy))
    const [mine, other] = [scoreOf(copy.links, ours), scoreOf(copy.links, theirs)]
    const what = `${SENTENCES} sentences against a copy with ${share * 100} % edited`
    return [
      figure(`sentences answered rightly, ${what}`, mine, other, 'jsdiff by sentences'),
      {
        id: 'S6',
        what: `time, ${what}`,
        figure: milliseconds(time),
        baseline: `${milliseconds(theirTime)} (jsdiff by sentences, no words, no marks)`,
        ratio: ratioOf(time, theirTime),
        target: 'a few seconds',
      },
    ]
  })
}

async function acrossLanguages(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [one, other] of languagePairs)
    for (const isUnseen of [false, true]) {
      const scores = { own: sumOf([]), lengths: sumOf([]) }
      const names = stories.filter((story) => UNSEEN.includes(story) === isUnseen)
      for (const story of names) {
        const [left, right] = [await goldText(story, one), await goldText(story, other)]
        const wanted = goldLinks(left, right)
        scores.own = sumOf([
          scores.own,
          scoreOf(wanted, foundLinks(left, right, compareTexts(left, right, knownHubs))),
        ])
        scores.lengths = sumOf([scores.lengths, scoreOf(wanted, lengthLinks(left, right))])
      }
      const what = `${one}–${other}, ${names.length} stories ${isUnseen ? 'written after the aligner' : 'it was tuned on'}`
      figures.push(figure(`sentences aligned, ${what}`, scores.own, scores.lengths, 'Gale–Church by lengths'))
    }
  return figures
}

/** One number of a story changed at a time: is it marked, and what is marked besides? */
async function plantedNumbers(): Promise<Figure> {
  let [planted, found, other, naiveFound, naiveOther] = [0, 0, 0, 0, 0]
  for (const story of stories)
    for (const [one, two] of languagePairs) {
      const [left, right] = [await goldText(story, one), await goldText(story, two)]
      const before = new Set(marksIn(compareTexts(left, right, knownHubs)))
      for (const { index, 0: number } of right.text.matchAll(/\d+[.,]\d+/g)) {
        const changed = number.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10))
        const text = right.text.slice(0, index) + changed + right.text.slice(index + number.length)
        const parts = right.parts
        const marks = compareTexts(left, { ...right, text }, knownHubs)
        const at = (span: TextSpan | null) => span !== null && span.start <= index && index < span.end
        planted++
        const isFound = marks.pairs.some((pair) =>
          pair.marks.some((mark) => mark.kind === 'number' && at(mark.rightSpan)),
        )
        if (isFound) found++
        const fresh = marksIn(marks).filter((mark) => mark.startsWith('number') && !before.has(mark))
        other += fresh.length - (isFound ? 1 : 0)
        const naive = digitsLacking(left, { ...right, text, parts })
        if (naive.has(changed)) naiveFound++
        naiveOther += [...naive].filter((digits) => digits !== changed).length
      }
    }
  return {
    id: 'S6',
    what: `changed numbers marked, of ${planted} put into translations one at a time (other new marks: ${other})`,
    figure: `${found} of ${planted}`,
    baseline: `digits as printed: ${naiveFound} of ${planted}, with ${naiveOther} false marks`,
    ratio: ratioOf(found, naiveFound),
    target: 'all, no false mark',
  }
}

/** Numbers whose digits the aligned sentences of the other text do not print; the baseline is given the right alignment. */
function digitsLacking(left: Gold, right: Gold): ReadonlySet<string> {
  const digitsOf = (text: string) => text.match(/\d+(?:[.,]\d+)?/g) ?? []
  const lacking = new Set<string>()
  const links = [...goldLinks(left, right)].map((link) => link.split(':').map(Number))
  for (const [at, part] of right.parts.entries()) {
    const sources = links.filter(([, other]) => other === at).map(([own]) => left.parts[own ?? 0]?.span)
    const there = new Set(
      sources.flatMap((span) => (span === undefined ? [] : digitsOf(left.text.slice(span.start, span.end)))),
    )
    for (const digits of digitsOf(right.text.slice(part.span.start, part.span.end)))
      if (!there.has(digits)) lacking.add(digits)
  }
  return lacking
}

function marksIn({ pairs }: Comparison): string[] {
  return pairs.flatMap(({ marks }) => marks.map(({ kind, left, right }) => `${kind} ${left} ${right}`))
}

function ownLinks({ before, after }: EditedCopy): ReadonlySet<string> {
  const { pairs } = compareTexts(plain(before.join(' ')), plain(after.join(' ')))
  const places = { left: placesOf(before), right: placesOf(after) }
  const inside = (starts: ReadonlyMap<number, number>, text: string, span: TextSpan | null) =>
    span === null
      ? []
      : sentencesOf(text.slice(span.start, span.end)).flatMap(
          ({ start }) => starts.get(span.start + start) ?? [],
        )
  const [left, right] = [before.join(' '), after.join(' ')]
  return new Set(
    pairs.flatMap((pair) =>
      inside(places.left, left, pair.left).flatMap((one) =>
        inside(places.right, right, pair.right).map((other) => `${one}:${other}`),
      ),
    ),
  )
}

/** Where each sentence begins in the joined text. */
function placesOf(sentences: readonly string[]): ReadonlyMap<number, number> {
  let start = 0
  return new Map(
    sentences.map((sentence, at) => {
      const place = [start, at] as const
      start += sentence.length + 1
      return place
    }),
  )
}

function sentenceDiff({ before, after }: EditedCopy): ReadonlySet<string> {
  const links = new Set<string>()
  let [one, other] = [0, 0]
  let removed = { from: 0, count: 0 }
  for (const change of diffArrays([...before], [...after])) {
    const count = change.value.length
    if (change.removed) {
      removed = { from: one, count }
      one += count
    } else if (change.added) {
      for (let at = 0; at < Math.min(count, removed.count); at++)
        links.add(`${removed.from + at}:${other + at}`)
      removed = { from: 0, count: 0 }
      other += count
    } else {
      for (let at = 0; at < count; at++) links.add(`${one + at}:${other + at}`)
      removed = { from: 0, count: 0 }
      one += count
      other += count
    }
  }
  return links
}

function lengthLinks(left: Gold, right: Gold): ReadonlySet<string> {
  const lengths = (gold: Gold) => gold.parts.map(({ span }) => span.end - span.start)
  return byLengthsAlone(lengths(left), lengths(right))
}

function figure(what: string, own: Score, other: Score, baseline: string): Figure {
  return {
    id: 'S6',
    what,
    figure: told(own),
    baseline: `${told(other)} (${baseline})`,
    ratio: ratioOf(own.right / own.wanted, other.right / other.wanted),
    target: '≥ 95 % and ≥ 90 %',
  }
}

function told({ right, found, wanted }: Score): string {
  const percent = (whole: number) => `${((right / Math.max(1, whole)) * 100).toFixed(1)} %`
  return `precision ${percent(found)}, recall ${percent(wanted)} (${right} of ${wanted})`
}

function sumOf(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, { right, found, wanted }) => ({
      right: sum.right + right,
      found: sum.found + found,
      wanted: sum.wanted + wanted,
    }),
    { right: 0, found: 0, wanted: 0 },
  )
}

function timed<Result>(run: () => Result): readonly [Result, number] {
  const start = performance.now()
  const result = run()
  return [result, performance.now() - start]
}
