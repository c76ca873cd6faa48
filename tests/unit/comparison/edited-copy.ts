/** Sentences, an edited copy of them, and which sentence of the copy answers which: 'before:after'. */
export type EditedCopy = {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly links: ReadonlySet<string>
}

const WORDS =
  'research market growth hub city plan output budget patent index worker export region cluster minister company centre science spending share economy industry policy energy bank trade school factory harbour railway village council measure report survey target decade reform quality supply demand storage battery vaccine satellite reactor bridge canal museum theatre'.split(
    ' ',
  )
const VERBS = 'raised cut doubled reviewed opened closed financed moved replaced joined left described'.split(
  ' ',
)

/**
 * News-like sentences and a copy in which a share of them was edited: a word or number changed, a sentence put in, taken out,
 * split in two, or moved 5 to 40 places. The same numbers give the same texts.
 */
export function editedCopy(count: number, share: number, seed = 1): EditedCopy {
  const random = randomFrom(seed)
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
  const sentence = () => {
    const words = Array.from({ length: 4 + Math.floor(random() * 8) }, () => one(WORDS))
    return `The ${words.slice(0, 3).join(' ')} ${one(VERBS)} the ${words.slice(3).join(' ')} by ${Math.floor(random() * 1000)} percent, and the ${one(WORDS)} ${one(VERBS)} a ${one(WORDS)}.`
  }
  const before = Array.from({ length: count }, sentence)
  const copy: { words: string; from: number | null }[] = []
  const moved: { words: string; from: number; to: number }[] = []
  before.forEach((words, from) => {
    if (random() >= share) copy.push({ words, from })
    else
      switch (one(['word', 'word', 'number', 'put in', 'taken out', 'split', 'moved'] as const)) {
        case 'word':
          copy.push({
            words: words.replace(/ (\w+) by/, ` ${one(WORDS)} by`).replace(/^The \w+/, `The ${one(WORDS)}`),
            from,
          })
          break
        case 'number':
          copy.push({ words: words.replace(/\d+/, String(1000 + Math.floor(random() * 1000))), from })
          break
        case 'put in':
          copy.push({ words, from }, { words: sentence(), from: null })
          break
        case 'taken out':
          break
        case 'split':
          copy.push(
            { words: words.replace(/, and the .*/, '.'), from },
            { words: words.replace(/.*, and the/, 'The'), from },
          )
          break
        case 'moved':
          moved.push({ words, from, to: copy.length + 5 + Math.floor(random() * 36) })
      }
  })
  for (const { words, from, to } of moved) copy.splice(to, 0, { words, from })
  return {
    before,
    after: copy.map(({ words }) => words),
    links: new Set(copy.flatMap(({ from }, at) => (from === null ? [] : [`${from}:${at}`]))),
  }
}

/** A small generator of equal numbers on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
