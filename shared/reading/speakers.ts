import { chineseSpeech } from './speech-chinese.ts'
import { englishSpeech } from './speech-english.ts'
import { russianSpeech } from './speech-russian.ts'
import type { Document, Line } from './lines.ts'
import type { TextSpan } from '../domain/text-span.ts'

/** Somebody to whom words are ascribed: the name, the office printed beside it, and the words that say so. */
export type Attribution = {
  readonly name: string
  readonly office: string | null
  readonly from: TextSpan
}
/** What one language's rules find in a line; `index` is in the line, `words` are the name, the office and the verb. */
export type Speech = {
  readonly name: string
  readonly office: string | null
  readonly index: number
  readonly words: string
}

const LINES_READ = 60

/** Everybody to whom the text ascribes words, in order. Only persons and institutions by their full name. */
export function attributionsIn(document: Document): readonly (Attribution & { readonly line: number })[] {
  return document.lines
    .slice(0, LINES_READ)
    .flatMap((line, index) =>
      line.kind === 'heading' || line.kind === 'table-row'
        ? []
        : speechIn(line).map((speech) => ({ ...asAttribution(line, speech), line: index })),
    )
}

/**
 * Whose statement a document rests on: the one its lead ascribes its news to, else the one who speaks at least twice and
 * more often than anybody else. A document with several voices has no single origin, and gets none.
 */
export function mainSpeaker(
  document: Document,
): (Attribution & { readonly evidence: readonly TextSpan[] }) | null {
  const attributions = attributionsIn(document)
  const counts = new Map<string, number>()
  for (const { name } of attributions) counts.set(name, (counts.get(name) ?? 0) + 1)
  const inLead = attributions.find(({ line }) => line <= document.lead)
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  const loudest = first !== undefined && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
  const name = inLead?.name ?? loudest
  const own = attributions.filter((attribution) => attribution.name === name)
  const chosen = own[0]
  if (chosen === undefined) return null
  return {
    ...chosen,
    office: own.find(({ office }) => office !== null)?.office ?? null,
    evidence: own.slice(0, 3).map(({ from }) => from),
  }
}

function speechIn(line: Line): readonly Speech[] {
  if (/\p{Script=Han}{4}/u.test(line.text)) return chineseSpeech(line.text)
  return /[а-яё]{3}/i.test(line.text) ? russianSpeech(line.text) : englishSpeech(line.text)
}

function asAttribution(line: Line, { name, office, index, words }: Speech): Attribution {
  const start = line.start + index
  return { name, office, from: { start, end: start + words.length } }
}
