import type { JSONContent } from '@tiptap/core'
import * as v from 'valibot'
import {
  FigureBinding,
  FigureFormat,
  LinkAddress,
  plainFormat,
  type Inline,
} from '#shared/domain/briefing-inline.ts'

/** Inline content as nodes of the editor. ProseMirror knows no empty text nodes. */
export function inlineNodes(content: readonly Inline[]): JSONContent[] {
  return content.flatMap((part): JSONContent[] => {
    switch (part.type) {
      case 'text': {
        if (part.text === '') return []
        const marks = [
          ...(part.link === undefined ? [] : [{ type: 'link', attrs: { href: part.link } }]),
          ...(part.bold ? [{ type: 'bold' }] : []),
          ...(part.italic ? [{ type: 'italic' }] : []),
        ]
        return [{ type: 'text', text: part.text, ...(marks.length > 0 ? { marks } : {}) }]
      }
      case 'figure':
        return [{ type: 'figure', attrs: { of: part.of, format: part.format, seen: part.seen } }]
      case 'citation':
        return [{ type: 'citation', attrs: { claim: part.claim } }]
    }
  })
}

const Seen = v.fallback(v.nullable(v.union([v.number(), v.string()])), null)

/** The inline content of a node of the editor. */
export function inlinesOf(node: JSONContent): Inline[] {
  return (node.content ?? []).flatMap((part): Inline[] => {
    switch (part.type) {
      case 'text':
        return [textOf(part)]
      case 'figure': {
        const of = v.safeParse(FigureBinding, part.attrs?.['of'])
        if (!of.success) return []
        const format = v.parse(v.fallback(FigureFormat, plainFormat), part.attrs?.['format'])
        return [{ type: 'figure', of: of.output, format, seen: v.parse(Seen, part.attrs?.['seen']) }]
      }
      case 'citation':
        return [{ type: 'citation', claim: String(part.attrs?.['claim']) }]
      default:
        return []
    }
  })
}

function textOf(part: JSONContent): Inline {
  const has = (mark: string) => part.marks?.some(({ type }) => type === mark) === true
  const link = v.safeParse(LinkAddress, part.marks?.find(({ type }) => type === 'link')?.attrs?.['href'])
  return {
    type: 'text',
    text: part.text ?? '',
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(link.success ? { link: link.output } : {}),
  }
}

/** A table's rows, and how many of them from the top are headers. */
export function blockContentOf(table: JSONContent): { heads: number; rows: Inline[][][] } {
  const rows = table.content ?? []
  const isHead = (row: JSONContent) => (row.content ?? []).every(({ type }) => type === 'tableHeader')
  const body = rows.findIndex((row) => !isHead(row))
  return {
    heads: Math.min(body < 0 ? rows.length : body, 5),
    rows: rows.map((row) => (row.content ?? []).map(inlinesOf)),
  }
}
