import type { TextSpan } from '#shared/domain/text-span.ts'
import type { LaidText } from './laid-text.ts'

/** Painted over the text without touching it (CSS Custom Highlight API); the later ones lie above the earlier. */
export const highlightNames = [
  'suggestion',
  'quotation',
  'overlap',
  'reading',
  'found',
  'active',
  'found-active',
] as const
export type HighlightName = (typeof highlightNames)[number]

export function paint(laid: LaidText, name: HighlightName, spans: readonly TextSpan[]): void {
  const highlight = new Highlight(...spans.flatMap((span) => laid.rangeOf(span) ?? []))
  highlight.priority = highlightNames.indexOf(name)
  CSS.highlights.set(`plumb-${name}`, highlight)
}

export function unpaint(): void {
  highlightNames.forEach((name) => CSS.highlights.delete(`plumb-${name}`))
}
