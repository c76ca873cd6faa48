import type { TextSpan } from '../domain/text-span.ts'
import { nameWords, type NameWord } from './name-words.ts'

/** A phrase to look for. `casing`: 'any'; 'capital' — its first letter is a capital; 'exact' — printed so (US, UK). */
export type Phrase<Value> = {
  readonly printed: string
  readonly value: Value
  readonly casing: 'any' | 'capital' | 'exact'
}
/** A place where phrases stand; several values when the same words name several things. */
export type PhraseMatch<Value> = { readonly span: TextSpan; readonly values: readonly Value[] }
export type PhraseFinder<Value> = {
  /** The longest phrases from left to right, without overlap; linear in the text. */
  find(text: string, span?: TextSpan): PhraseMatch<Value>[]
  /** What exactly these words name, with no regard to case. */
  named(words: readonly string[]): readonly Value[]
}

type Node<Value> = { readonly next: Map<string, Node<Value>>; readonly ends: Phrase<Value>[] }

/** Between two words of one name: at most a line break, dashes of any kind, middle dots, full stops of abbreviations, a quotation mark that opens. */
const joint = /^(?:[\p{Zs}\t\p{Pd}−·・.&/,()]|\r?\n(?!\s*\n))*[«“„"]?$/u
const soft = /^(?:[\p{Zs}\t\p{Pd}−·・]|\r?\n(?!\s*\n))*(?:(?<=\s)[«“„"])?$/u
/** 'ОЭЗ «Томск' leaves its last quotation mark behind. */
const unclosed = /[«“„"][^«»“”„"]*$/u

/**
 * Finds phrases by a tree of words. `formsOf` lists the spellings a phrase's word may take in a text; the words of
 * the text are only looked up, so a megabyte costs one pass.
 */
export function createPhraseFinder<Value>(
  phrases: readonly Phrase<Value>[],
  formsOf: (word: string) => readonly string[],
): PhraseFinder<Value> {
  const root: Node<Value> = { next: new Map(), ends: [] }
  const canonical = new Map<string, string[]>()
  /** Printed punctuation between words ('Washington, DC') that a text may repeat. */
  const hardJoints = new Set<string>()

  for (const phrase of phrases) {
    const words = nameWords(phrase.printed)
    if (words.length === 0) continue
    let node = root
    words.forEach((word, at) => {
      for (const form of new Set([word.folded, ...formsOf(word.folded)])) {
        const known = canonical.get(form)
        if (known === undefined) canonical.set(form, [word.folded])
        else if (!known.includes(word.folded)) known.push(word.folded)
      }
      const before = words[at - 1]
      if (before !== undefined) {
        const between = phrase.printed.slice(before.end, word.start)
        if (!soft.test(between) && joint.test(between)) hardJoints.add(squeeze(between))
      }
      let child = node.next.get(word.folded)
      if (child === undefined) node.next.set(word.folded, (child = { next: new Map(), ends: [] }))
      node = child
    })
    if (!node.ends.some((end) => end.value === phrase.value && end.casing === phrase.casing))
      node.ends.push(phrase)
  }

  function longest(text: string, words: readonly NameWord[], at: number) {
    let best: { readonly last: number; readonly values: readonly Value[] } | null = null
    const first = words[at]
    if (first === undefined) return null
    const walk = (node: Node<Value>, position: number): void => {
      const word = words[position]
      const before = words[position - 1]
      if (word === undefined) return
      if (position > at && before !== undefined) {
        const between = text.slice(before.end, word.start)
        if (!soft.test(between) && !hardJoints.has(squeeze(between))) return
      }
      for (const canon of canonical.get(word.folded) ?? []) {
        const child = node.next.get(canon)
        if (child === undefined) continue
        if (child.ends.length > 0 && (best === null || position > best.last)) {
          const printed = text.slice(first.start, word.end)
          const fitting = child.ends.filter((end) => casingFits(printed, end))
          if (fitting.length > 0)
            best = { last: position, values: [...new Set(fitting.map(({ value }) => value))] }
        }
        walk(child, position + 1)
      }
    }
    walk(root, at)
    return best as { readonly last: number; readonly values: readonly Value[] } | null
  }

  return {
    find(text, span) {
      const words = nameWords(text, span)
      const found: PhraseMatch<Value>[] = []
      for (let at = 0; at < words.length; at++) {
        const match = longest(text, words, at)
        const first = words[at]
        if (match === null || first === undefined) continue
        const last = words[match.last] ?? first
        const isUnclosed =
          unclosed.test(text.slice(first.start, last.end)) && /[»”"]/u.test(text.charAt(last.end))
        found.push({
          span: { start: first.start, end: last.end + (isUnclosed ? 1 : 0) },
          values: match.values,
        })
        at = match.last
      }
      return found
    },
    named(words) {
      let nodes: Node<Value>[] = [root]
      for (const word of words)
        nodes = nodes.flatMap((node) =>
          (canonical.get(word) ?? []).flatMap((canon) => node.next.get(canon) ?? []),
        )
      return [...new Set(nodes.flatMap(({ ends }) => ends.map(({ value }) => value)))]
    },
  }
}

function squeeze(between: string): string {
  return between.replace(/\s+/gu, ' ').trim()
}

function casingFits(printed: string, { casing, printed: wanted }: Phrase<unknown>): boolean {
  switch (casing) {
    case 'any':
      return true
    case 'capital':
      return !/^\p{Ll}/u.test(printed)
    case 'exact':
      return printed === wanted
  }
}
