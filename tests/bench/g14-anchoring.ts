import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import search from 'approx-string-match'
import { projectFolder } from '#electron/project-folder.ts'
import { locate } from '#shared/anchoring/locate.ts'
import { selectorsOf } from '#shared/anchoring/selectors.ts'
import type { Benchmark } from './figure.ts'
import { seeded } from './seeded.ts'

/** Quotations, letters of text, and how much of it is edited: those of the goal. */
const [QUOTES, LETTERS, EDITED] = [1000, 200_000, 0.05]

/** Sentences of the test articles, said of many teams and years, so that look-alikes stand everywhere. */
function sentences(): string[] {
  const folder = join(projectFolder, 'tests/unit/suggestions/unseen')
  const text = readdirSync(folder)
    .filter((name) => !/-?(?:zh|ru)-/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(' ').length > 6 && !/[,;|].*[,;|].*[,;|].*[,;|]/.test(sentence))
}

type Sentence = { readonly words: readonly string[]; readonly said: string; readonly edited: string }

/** A text of about 200 kB, the same with one word in twenty changed, taken out or put in, and a section moved to the end. */
function corpus(random: () => number) {
  const models = sentences()
  const all: Sentence[] = []
  for (let letters = 0; letters < LETTERS;) {
    const model = models[Math.floor(random() * models.length)] ?? ''
    const about = random() < 0.5 ? `Team ${Math.floor(random() * 400)}: ${model}` : model
    const words = about.replace(/\d+/g, () => String(Math.floor(random() * 900) + 1)).split(' ')
    const edited = words.flatMap((word) => {
      if (random() >= EDITED) return [word]
      const how = random()
      return how < 0.5 ? [`${word.slice(0, 2)}xen`] : how < 0.75 ? [] : [word, 'newly']
    })
    const sentence = { words, said: words.join(' '), edited: edited.join(' ') }
    all.push(sentence)
    letters += sentence.said.length + 1
  }
  const from = Math.floor(all.length * 0.2)
  const to = Math.floor(all.length * 0.3)
  const moved = [...all.slice(0, from), ...all.slice(to), ...all.slice(from, to)]
  const place = (list: readonly Sentence[], of: 'said' | 'edited') => {
    const starts = new Map<Sentence, number>()
    let at = 0
    for (const sentence of list) {
      starts.set(sentence, at)
      at += sentence[of].length + 1
    }
    return starts
  }
  return {
    all,
    before: all.map(({ said }) => said).join(' '),
    after: moved.map(({ edited }) => edited).join(' '),
    then: place(all, 'said'),
    now: place(moved, 'edited'),
  }
}

/** G14: quotations found again in an edited text, beside approx-string-match doing it alone. */
export const anchoring: Benchmark = {
  id: 'G14',
  async run() {
    const random = seeded(14)
    const { all, before, after, then, now } = corpus(random)
    const chosen = Array.from({ length: QUOTES }, () => all[Math.floor(random() * all.length)]).filter(
      (sentence) => sentence !== undefined,
    )
    const quotes = chosen.map((sentence) => {
      const start = then.get(sentence) ?? 0
      return { sentence, ...selectorsOf(before, { start, end: start + sentence.said.length }) }
    })
    /** Right is a place that overlaps the sentence's own by more than half. */
    const isRight = (sentence: Sentence, start: number, end: number) => {
      const own = now.get(sentence) ?? 0
      const common = Math.min(end, own + sentence.edited.length) - Math.max(start, own)
      return common > sentence.edited.length / 2
    }
    const tally = { right: 0, wrong: 0, silent: 0, lost: 0, found: 0 }
    const began = performance.now()
    const [current, quoted] = [{ text: after }, { text: before }]
    const places = quotes.map((quote) => locate(current, quote, quoted))
    const own = performance.now() - began
    for (const [at, place] of places.entries()) {
      const sentence = quotes[at]?.sentence
      if (sentence === undefined) continue
      if (place.kind === 'lost') tally.lost += 1
      else if (isRight(sentence, place.start, place.end)) tally.right += 1
      else tally.wrong += 1
      if (place.kind === 'exact') tally.found += 1
      if (place.kind === 'exact' && !isRight(sentence, place.start, place.end)) tally.silent += 1
    }
    const baselineBegan = performance.now()
    let baselineRight = 0
    for (const { sentence, exact } of quotes) {
      const [best] = search(after, exact, Math.floor(exact.length * 0.3)).toSorted(
        (a, b) => a.errors - b.errors,
      )
      if (best !== undefined && isRight(sentence, best.start, best.end)) baselineRight += 1
    }
    const baseline = performance.now() - baselineBegan
    return [
      {
        id: 'G14',
        what: `${QUOTES} quotations in ${Math.round(after.length / 1000)} kB, 5 % of the words edited, a section moved`,
        figure: `${(own / 1000).toFixed(2)} s`,
        baseline: `approx-string-match ${(baseline / 1000).toFixed(2)} s`,
        ratio: (own / baseline).toFixed(2),
        target: '≤ 0.6 s',
      },
      {
        id: 'G14',
        what: 'of them at the right place; silently wrong; lost; found without a person',
        figure: `${((tally.right / QUOTES) * 100).toFixed(1)} %; ${tally.silent}; ${tally.lost}; ${tally.found}`,
        baseline: `approx-string-match ${((baselineRight / QUOTES) * 100).toFixed(1)} %, all silent`,
        ratio: '–',
        target: '≥ 99.8 %, 0 silently wrong',
      },
    ]
  },
}
