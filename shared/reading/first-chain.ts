import type { ChainStep, ProvenanceChain } from '../domain/provenance.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { DatelineReading } from './dateline.ts'
import type { Read } from './lines.ts'
import type { OriginalPublisher } from './original-publisher.ts'
import { agencyNamed } from './agencies.ts'
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

/** Agencies that send out what companies write: the company is the origin, the wire its publisher. */
const PRESS_RELEASE_WIRES = new Set(['PRNewswire', 'Business Wire', 'Globe Newswire'])

/**
 * The provenance chain that a document tells of itself, from the speaker to whoever put this text before us. A step is
 * proven when the document prints it as such; that an edition derives from the agency's report, or that the republisher
 * translated it, is inferred and marked so. A name that is already in the chain adds no step.
 */
export function firstChain(parts: ChainParts): ProvenanceChain {
  const { speaker, agency, dateline, original, translation, translator, publisher } = parts
  const date = dateline?.value.date ?? null
  const isPressRelease = PRESS_RELEASE_WIRES.has(agencyNamed(agency?.value ?? '') ?? '')
  const chain: ChainStep[] = []
  if (speaker !== null) {
    chain.push(stepOf('speaker', 'origin', speaker.name, speaker.evidence, { note: speaker.office }))
  }
  if (agency !== null && !isPressRelease)
    add(stepOf('agency', 'quoted-by', agency.value, agency.from, { date }))
  if (original.publisher !== null)
    add(publication(original, original.publisher, agency !== null && !isPressRelease))
  if (agency !== null && isPressRelease)
    add(stepOf('agency', 'published-by', agency.value, agency.from, { date }))
  if (translator !== null)
    chain.push(stepOf('translator', 'translated-by', translator.value, translator.from))
  else if (translation !== null && publisher !== null && chain.length > 0) {
    chain.push(stepOf('translator', 'translated-by', publisher.value, translation.from, { proven: false }))
  }
  if (publisher !== null) {
    const role = chain.length === 0 ? 'publisher' : 'republisher'
    add(stepOf(role, 'republished-by', publisher.value, publisher.from))
  }
  return chain.map((step, index) => (index === 0 ? { ...step, relation: 'origin' } : step))

  function add(step: ChainStep): void {
    const isThere = chain.some(
      ({ role, name }) => role !== 'translator' && originKey(name) === originKey(step.name),
    )
    if (!isThere) chain.push(step)
  }
}

/** The step of a 'Source:' line: an edition where the feed names its language, a publisher where it does not. */
function publication({ edition }: OriginalPublisher, publisher: Read<string>, hasAgency: boolean): ChainStep {
  const parts = publisher.value.split(/\s[–—-]\s/)
  const last = parts.at(-1) ?? publisher.value
  const name = /\S\s\S/.test(last) ? last : publisher.value
  const note = name === publisher.value ? null : publisher.value
  if (edition === null) return stepOf('publisher', 'published-by', name, publisher.from, { note })
  return stepOf('edition', 'edition-of', name, [...publisher.from, ...edition.from], {
    proven: !hasAgency,
    language: edition.value.language,
    note: edition.value.name,
  })
}

function stepOf(
  role: ChainStep['role'],
  relation: ChainStep['relation'],
  name: string,
  from: readonly TextSpan[],
  more: Partial<Pick<ChainStep, 'proven' | 'language' | 'date' | 'note'>> = {},
): ChainStep {
  const rest = { proven: true, language: null, date: null, title: null, url: null, note: null }
  return { ...rest, ...more, role, relation, name: name.slice(0, 300), from: [...from] }
}
