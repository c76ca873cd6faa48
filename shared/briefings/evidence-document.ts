import * as v from 'valibot'
import { Assertion } from '../domain/assertion.ts'
import { briefingFields } from '../domain/briefing.ts'
import { ChartSpec } from '../domain/chart.ts'
import { reviewStandings } from '../domain/review-standing.ts'
import { Observation } from '../domain/observation.ts'
import { ProvenanceChain } from '../domain/provenance.ts'
import { Quotation } from '../domain/quotation.ts'
import { Grade } from '../domain/grade.ts'
import { Id } from '../domain/id.ts'
import { Sha256 } from '../domain/source.ts'
import type { Naming, Sentence } from '../messages/sentence.ts'

/** The name under which the evidence is attached to a briefing's PDF. */
export const evidenceFileName = 'evidence.json'

const Named: v.GenericSchema<Naming> = v.strictObject({
  en: v.string(),
  ru: v.nullable(v.string()),
  zh: v.nullable(v.string()),
})
const Word: v.GenericSchema<string | Naming | Sentence> = v.union([
  v.string(),
  Named,
  v.lazy((): v.GenericSchema<Sentence> => Said),
])
const Said: v.GenericSchema<Sentence> = v.strictObject({
  key: v.string(),
  values: v.record(v.string(), v.union([v.string(), v.number(), v.array(Word), Word])),
})

/** One value of the dataset that a briefing prints or a check of it used. `printed`: it stands in the text as a figure. */
const EvidenceFigure = v.strictObject({
  observation: v.string(),
  hub: v.string(),
  hubName: v.string(),
  indicator: v.string(),
  indicatorName: v.string(),
  period: v.string(),
  /** Null where the value is stated to be missing. */
  value: v.nullable(v.number()),
  unit: v.string(),
  status: Observation.entries.status,
  qualifier: Observation.entries.qualifier,
  vintage: v.nullable(v.string()),
  source: v.strictObject({
    title: v.string(),
    publisher: v.string(),
    url: v.string(),
    tier: Observation.entries.tier,
  }),
  printed: v.boolean(),
})

/** The exact words, where they stand, and the SHA-256 of the text of the version they stand in. */
const EvidenceQuote = v.strictObject({
  ...Quotation.entries,
  textSha256: Sha256,
})

const EvidenceClaim = v.strictObject({
  id: v.string(),
  statement: v.string(),
  assertion: Assertion,
  speaker: v.nullable(v.string()),
  outcome: v.picklist(['confirmed', 'contradicted', 'untestable']),
  reason: Said,
  warnings: v.array(Said),
  review: v.picklist(reviewStandings),
  quotations: v.array(v.string()),
  observations: v.array(v.string()),
})

const EvidenceSource = v.strictObject({
  id: v.string(),
  title: v.string(),
  publisher: v.nullable(v.string()),
  disclaimer: v.nullable(v.string()),
  grade: v.nullable(Grade),
  chain: ProvenanceChain,
})

const EvidenceChart = v.strictObject({
  id: v.string(),
  spec: ChartSpec,
  /** Hash of the numbers drawn; null for a chart that could not be drawn. */
  dataHash: v.nullable(v.string()),
})

/**
 * What a briefing rests on, attached to its PDF: enough to compare every figure, quotation, claim and chart with a
 * workspace. `printed` is the SHA-256 of everything the pages say (canonical JSON of `BriefingContent`); `contentHash` is the
 * SHA-256 of this document's canonical JSON without `contentHash`, so it covers both. It detects alteration; it is not a
 * signature.
 */
export const EvidenceDocument = v.strictObject({
  format: v.literal('plumbline-evidence'),
  /** Since 2 the words of each page go along, sealed with the content. */
  version: v.picklist([1, 2]),
  briefing: v.strictObject({
    id: Id,
    title: v.string(),
    author: v.string(),
    date: briefingFields.date,
    language: briefingFields.language,
  }),
  figures: v.array(EvidenceFigure),
  quotes: v.array(EvidenceQuote),
  claims: v.array(EvidenceClaim),
  charts: v.array(EvidenceChart),
  sources: v.array(EvidenceSource),
  printed: Sha256,
  contentHash: Sha256,
  /**
   * What stands on each page of the file, without spaces, and the SHA-256 of that with the content hash. Not part of the
   * content: the same words set on another paper are the same content.
   */
  pages: v.optional(v.strictObject({ texts: v.array(v.string()), seal: Sha256 })),
})
export type EvidenceDocument = v.InferOutput<typeof EvidenceDocument>
/** Before it is sealed with its two hashes. */
export type OpenEvidence = Omit<EvidenceDocument, 'printed' | 'contentHash' | 'pages'>
export type EvidenceFigure = EvidenceDocument['figures'][number]
export type EvidenceQuote = EvidenceDocument['quotes'][number]
export type EvidenceClaim = EvidenceDocument['claims'][number]
export type EvidenceChart = EvidenceDocument['charts'][number]
