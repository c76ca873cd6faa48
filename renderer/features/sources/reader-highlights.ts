import type { TextSpan } from '#shared/domain/text-span.ts'
import { rangeOf } from './reader-ranges.ts'

/** Painted over the text without touching it (CSS Custom Highlight API); the later ones lie above the earlier. */
export const highlightNames = [
  'suggestion',
  'quotation',
  'reading',
  'found',
  'active',
  'found-active',
] as const
export type HighlightName = (typeof highlightNames)[number]
export type Painted = Readonly<Record<HighlightName, readonly TextSpan[]>>

export function paint(root: HTMLElement, painted: Painted): void {
  highlightNames.forEach((name, priority) => {
    const ranges = painted[name].flatMap((span) => rangeOf(root, span) ?? [])
    const highlight = new Highlight(...ranges)
    highlight.priority = priority
    CSS.highlights.set(`plumb-${name}`, highlight)
  })
}

export function unpaint(): void {
  highlightNames.forEach((name) => CSS.highlights.delete(`plumb-${name}`))
}
