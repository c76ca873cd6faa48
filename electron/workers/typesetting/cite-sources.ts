import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { parseHTML } from 'linkedom'
import { plainWords, type ReferenceEntry } from '#shared/briefings/reference-entry.ts'
import type { ReferenceRun, SourceReference } from '#shared/briefings/source-reference.ts'
import type { CitationStyle } from '#shared/domain/briefing.ts'
import type { Locale } from '#shared/messages/sentence.ts'

export type CitationOrder = {
  readonly style: CitationStyle
  readonly language: Locale
  /** In the order in which they are first cited: numeric styles count by it. */
  readonly sources: readonly { readonly id: string; readonly entry: ReferenceEntry }[]
}

/**
 * Sources as a style of the Citation Style Language cites and lists them, by the engine that sets the pages. The same words
 * then stand in every format a briefing is exported to. Answers in the order of the list; null where the engine refuses.
 */
export function citeSources(compiler: NodeCompiler, order: CitationOrder): readonly SourceReference[] | null {
  if (order.sources.length === 0) return []
  const bibliography = Object.fromEntries(order.sources.map(({ id, entry }) => [id, entry]))
  const { result } = compiler.tryHtml({
    mainFileContent: `#let wanted = json(bytes(sys.inputs.wanted))
#set text(lang: wanted.language)
#for id in wanted.ids { par(cite(label(id))) }
#bibliography(bytes(sys.inputs.bibliography), style: wanted.style, title: none)`,
    inputs: {
      wanted: JSON.stringify({
        ids: order.sources.map(({ id }) => id),
        style: order.style,
        language: order.language,
      }),
      bibliography: JSON.stringify(bibliography),
    },
  })
  if (result === null) return null
  // Not `hast()`: it prints to the program's standard output.
  const { document } = parseHTML(`<html><body>${result.body()}</body></html>`)
  const marks = [...document.querySelectorAll('p')].slice(0, order.sources.length)
  const sourceAt = new Map(
    marks.flatMap((mark, at) => {
      const href = mark.querySelector('a[role="doc-biblioref"][href]')?.getAttribute('href') ?? ''
      const id = order.sources[at]?.id
      return id === undefined ? [] : [[href.slice(1), { id, mark: mark.textContent ?? '' }] as const]
    }),
  )
  return [...document.querySelectorAll('li')].flatMap((item): SourceReference[] => {
    const found = sourceAt.get(item.id)
    if (found === undefined) return []
    const prefix = item.querySelector('.prefix')
    const label = prefix === null ? null : tidy(plainWords(prefix.textContent ?? ''))
    prefix?.remove()
    const mark = tidy(plainWords(found.mark))
    return [
      {
        source: found.id,
        // Superior and bare numbers would run into the words beside them.
        mark: /^[\d,–-]+$/u.test(mark) ? `[${mark}]` : mark.replace(/^\((\d+)\)$/u, '[$1]'),
        label,
        runs: joined([...item.childNodes].flatMap((node) => runsOf(node, {}))),
      },
    ]
  })
}

/** The little of a DOM node that runs are read from; no DOM types are needed for it. */
type HtmlNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
  readonly getAttribute?: (name: string) => string | null
}
type Style = Omit<ReferenceRun, 'text'>
function runsOf(node: HtmlNode, style: Style): ReferenceRun[] {
  if (node.nodeType === 3) {
    const text = plainWords(node.textContent ?? '').replace(/\s+/gu, ' ')
    return text === '' ? [] : [{ ...style, text }]
  }
  const name = node.nodeName.toLowerCase()
  const href = node.getAttribute?.('href') ?? ''
  const own: Style = {
    ...style,
    ...(name === 'em' ? { italic: true as const } : {}),
    ...(name === 'strong' ? { bold: true as const } : {}),
    ...(name === 'sup' ? { raised: true as const } : {}),
    ...(name === 'a' && /^https?:/.test(href) ? { link: href } : {}),
  }
  return [...node.childNodes].flatMap((one) => runsOf(one, own))
}

/** Neighbours of one style are one run; spaces double where an element ends, and before a point. */
function joined(runs: readonly ReferenceRun[]): readonly ReferenceRun[] {
  const all: ReferenceRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    const isSame =
      last !== undefined && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...run, text: '' })
    const text = (last?.text ?? ' ').endsWith(' ') ? run.text.replace(/^ +/, '') : run.text
    if (isSame) all[all.length - 1] = { ...last, text: last.text + text }
    else if (text !== '') all.push({ ...run, text })
  }
  const last = all.at(-1)
  if (last !== undefined) all[all.length - 1] = { ...last, text: last.text.trimEnd() }
  // An issue number that is not there leaves its separator before the stop.
  // A title cut short ends with an ellipsis, and no sentence with four points.
  return all.map((run) => ({ ...run, text: run.text.replace(/;\.(?=\s)/gu, '.').replace(/…\./gu, '…') }))
}

function tidy(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}
