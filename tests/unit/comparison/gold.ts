import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'
import type { Comparison } from '#shared/comparison/comparison.ts'
import type { ComparedText } from '#shared/comparison/passages.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { sentencesOf } from '#shared/text/sentences.ts'
import { sharedFolder } from '../../support/shared-folder.ts'

/** A text of the gold set: what stands where, and by which signs its passages answer those of its sister texts. */
export type Gold = ComparedText & {
  readonly name: string
  readonly parts: readonly { readonly span: TextSpan; readonly signs: readonly string[] }[]
}

/** `chips` and `museum` were written after the aligner and first compared when it was done. */
export const stories = ['hubs', 'economy', 'space', 'chips', 'museum'] as const
export const languages = ['en', 'ru', 'zh'] as const
export const languagePairs = [
  ['en', 'ru'],
  ['en', 'zh'],
  ['ru', 'zh'],
] as const

/** Reads `gold/{story}.{language}.txt`: '[5] sentence', '[8+9] two of the other text in one'. Blank lines part paragraphs. */
export async function goldText(story: string, language: string): Promise<Gold> {
  const name = `${story}.${language}`
  const file = join(projectFolder, 'tests', 'unit', 'comparison', 'gold', `${name}.txt`)
  const paragraphs = (await readFile(file, 'utf8')).trim().split(/\n{2,}/)
  let text = ''
  const parts: Gold['parts'][number][] = []
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n'
    const tagged = paragraph.replaceAll('\n', ' ').matchAll(/\[([^\]]+)\]\s([^[]+)/g)
    let isFirst = true
    for (const [, signs = '', words = ''] of tagged) {
      if (!isFirst && language !== 'zh') text += ' '
      const start = text.length
      text += words.trim()
      parts.push({ span: { start, end: text.length }, signs: signs.split('+') })
      isFirst = false
    }
  }
  return { name, text, blocks: [], language, parts }
}

/** The real translation under `../shared`: its sentences are numbered from 0, as the signs of `hubs.*` count them. */
export async function realTranslation(): Promise<Gold> {
  const text = await readFile(join(sharedFolder, 'inputs', 'innovation-hubs-translation.txt'), 'utf8')
  const parts = sentencesOf(text).map((span, at) => ({ span, signs: [String(at)] }))
  return { name: 'hubs.translation', text, blocks: [], language: 'en', parts }
}

/** Links between parts of two gold texts: 'left part:right part'. */
export function goldLinks(left: Gold, right: Gold): ReadonlySet<string> {
  return new Set(
    left.parts.flatMap(({ signs }, one) =>
      right.parts.flatMap((part, other) =>
        part.signs.some((sign) => signs.includes(sign)) ? [`${one}:${other}`] : [],
      ),
    ),
  )
}

/** The links a comparison makes between the parts of two gold texts. */
export function foundLinks(
  left: Gold,
  right: Gold,
  { pairs }: Pick<Comparison, 'pairs'>,
): ReadonlySet<string> {
  const inside = (gold: Gold, span: TextSpan | null) =>
    [...gold.parts.keys()].filter((at) => {
      const part = gold.parts[at]?.span ?? { start: 0, end: 0 }
      if (span === null) return false
      const common = Math.min(part.end, span.end) - Math.max(part.start, span.start)
      return common > Math.min(part.end - part.start, span.end - span.start) / 2
    })
  return new Set(
    pairs.flatMap((pair) =>
      inside(left, pair.left).flatMap((one) => inside(right, pair.right).map((other) => `${one}:${other}`)),
    ),
  )
}

export type Score = { readonly right: number; readonly found: number; readonly wanted: number }

export function scoreOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>): Score {
  const right = [...found].filter((link) => wanted.has(link)).length
  return { right, found: found.size, wanted: wanted.size }
}
