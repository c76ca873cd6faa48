import type { ChainStep, ProvenanceChain } from '../domain/provenance.ts'
import type { DatelineReading } from './dateline.ts'
import type { Read } from './lines.ts'
import type { OriginalPublisher } from './original-publisher.ts'
import { originKey } from './origin-key.ts'
import type { mainSpeaker } from './speakers.ts'

export type ChainParts = {
  readonly speaker: ReturnType<typeof mainSpeaker>
  readonly agency: Read<string> | null
  readonly dateline: DatelineReading['dateline']
  readonly original: OriginalPublisher
  readonly translation: Read<{ readonly from: string | null }> | null
  readonly translator: Read<string> | null
  readonly publisher: Read<string> | null
}

/**
 * The provenance chain that a document tells of itself, from the speaker to whoever put this text before us. A step is
 * proven when the document prints it as such; that an edition derives from the agency's report, or that the republisher
 * translated it, is inferred and marked so. A name that is already in the chain adds no step.
 */
export function firstChain(parts: ChainParts): ProvenanceChain {
  const { speaker, agency, dateline, original, translation, translator, publisher } = parts
  const chain: ChainStep[] = []
  const add = (
    role: ChainStep['role'],
    name: Read<string> | null,
    relation: ChainStep['relation'],
    extra: Partial<ChainStep> = {},
  ) => {
    if (
      name === null ||
      (role !== 'translator' &&
        chain.some((step) => originKey(step.name) === originKey(name.value) && step.role !== 'translator'))
    )
      return
    const empty = { proven: true, language: null, date: null, title: null, url: null, note: null }
    chain.push({
      ...empty,
      role,
      name: name.value.slice(0, 300),
      relation: chain.length === 0 ? 'origin' : relation,
      from: name.from,
      ...extra,
    })
  }
  if (speaker !== null) {
    add('speaker', { value: speaker.name, from: [...speaker.evidence] }, 'origin', { note: speaker.office })
  }
  add('agency', agency, 'quoted-by', { date: dateline?.value.date ?? null })
  addEdition()
  const isTranslated = translation !== null
  const translatedFrom = [...(translation?.from ?? [])]
  if (translator !== null) add('translator', translator, 'translated-by')
  else if (isTranslated && publisher !== null && chain.length > 0) {
    add('translator', { value: publisher.value, from: translatedFrom }, 'translated-by', { proven: false })
  }
  add(chain.length === 0 ? 'publisher' : 'republisher', publisher, 'republished-by')
  return chain

  function addEdition(): void {
    const name = original.publisher
    if (name === null) return
    const { edition } = original
    const last = name.value.split(/\s[–—-]\s/).at(-1) ?? name.value
    const step = { value: last, from: [...name.from, ...(edition?.from ?? [])] }
    if (edition !== null || agency !== null) {
      add('edition', step, 'edition-of', {
        proven: chain.length === 0,
        language: edition?.value.language ?? null,
        note: edition?.value.name ?? (last === name.value ? null : name.value),
      })
    } else add('publisher', step, 'published-by', { note: last === name.value ? null : name.value })
  }
}
