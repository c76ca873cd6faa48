import type { ChainStep, ProvenanceChain } from '#shared/domain/provenance.ts'
import { dateOf } from '../details-form.ts'
import { printTypedDate } from '../typed-date.ts'

/** A step while it is typed; `key` keeps its place in the form when steps move. */
export type TypedStep = Omit<ChainStep, 'language' | 'date' | 'title' | 'url' | 'note'> & {
  key: number
  language: string
  date: string
  title: string
  url: string
  note: string
}

let lastKey = 0
const nextKey = () => (lastKey += 1)

/** `language` is the reader's own, for dates that are written in words. */
export function stepsOf(chain: ProvenanceChain, language: string): TypedStep[] {
  return chain.map((step) => ({
    ...step,
    key: nextKey(),
    language: step.language ?? '',
    date: step.date === null ? '' : printTypedDate(step.date, language),
    title: step.title ?? '',
    url: step.url ?? '',
    note: step.note ?? '',
  }))
}

export function emptyStep(): TypedStep {
  return {
    key: nextKey(),
    role: 'publisher',
    name: '',
    relation: 'published-by',
    proven: false,
    language: '',
    date: '',
    title: '',
    url: '',
    note: '',
    from: [],
  }
}

export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): Item[] {
  const next = [...items]
  const [item] = next.splice(at, 1)
  if (item !== undefined) next.splice(at + by, 0, item)
  return next
}

type Read =
  | { readonly ok: true; readonly chain: ProvenanceChain }
  | { readonly ok: false; readonly problem: { readonly step: number; readonly field: 'name' | 'date' } }

/** Whatever stands first is the origin; whatever no longer does came from the one before it. */
export function chainOf(steps: readonly TypedStep[]): Read {
  const chain: ProvenanceChain = []
  for (const [at, { key: _, ...step }] of steps.entries()) {
    const name = step.name.trim()
    if (name === '') return { ok: false, problem: { step: at, field: 'name' } }
    const date = step.date.trim() === '' ? null : dateOf(step.date)
    if (date === null && step.date.trim() !== '') return { ok: false, problem: { step: at, field: 'date' } }
    const relation = at === 0 ? 'origin' : step.relation === 'origin' ? 'not-stated' : step.relation
    const words = (typed: string) => typed.trim() || null
    const { language, title, url, note } = step
    chain.push({
      ...step,
      name,
      relation,
      date,
      language: words(language),
      title: words(title),
      url: words(url),
      note: words(note),
    })
  }
  return { ok: true, chain }
}
