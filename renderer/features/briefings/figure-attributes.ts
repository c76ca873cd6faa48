import * as v from 'valibot'
import { FigureBinding, FigureFormat, type FigureInline } from '#shared/domain/briefing-inline.ts'

const Attributes = v.object({
  of: FigureBinding,
  format: FigureFormat,
  seen: v.nullable(v.union([v.number(), v.string()])),
})

/** A token by the attributes of its node; null where they make none. */
export function figureOf(attributes: Readonly<Record<string, unknown>>): FigureInline | null {
  const read = v.safeParse(Attributes, attributes)
  return read.success ? { type: 'figure', ...read.output } : null
}
