import { leftOpen, type OpenPart } from '#shared/analysis/left-open.ts'
import { assertionOf, type TypedAssertion, type TypedField } from './assertion-form.ts'

/** Readable words for a field whose own cannot be read: something was typed there, and it is not open. */
const READABLE: Record<TypedField, Partial<TypedAssertion>> = {
  period: { period: '2000' },
  from: { from: '2000' },
  to: { to: '2000' },
  date: { date: '2000' },
  rank: { rank: '1' },
  value: { value: '1', upTo: '' },
  'up-to': { upTo: '' },
  goal: { indicator: null, value: '', upTo: '' },
}

/** What a form leaves open while it is typed into. */
export function openInForm(typed: TypedAssertion): readonly OpenPart[] {
  const read = assertionOf(typed)
  return read.ok ? leftOpen(read.assertion) : openInForm({ ...typed, ...READABLE[read.field] })
}
