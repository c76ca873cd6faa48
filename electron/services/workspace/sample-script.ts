import * as v from 'valibot'
import { briefingFields } from '#shared/domain/briefing.ts'
import { ChartSpec } from '#shared/domain/chart.ts'
import { Hub } from '#shared/domain/hub.ts'
import { Slug } from '#shared/domain/id.ts'
import { ChainStep } from '#shared/domain/provenance.ts'
import { Grade } from '#shared/domain/grade.ts'
import { reviewStatuses } from '#shared/domain/review.ts'

/** Names a claim the way a person would: what kind, about which hub, from which of the script's sources. */
const ClaimChoice = v.strictObject({ source: v.string(), kind: v.string(), hub: Slug })
export type ClaimChoice = v.InferOutput<typeof ClaimChoice>

const SampleInline = v.union([
  v.string(),
  v.strictObject({ cite: ClaimChoice }),
  v.strictObject({ figure: ClaimChoice }),
])
export type SampleInline = v.InferOutput<typeof SampleInline>

const { role, name, relation, proven, language, date, note } = ChainStep.entries
const dated = v.nullable(v.string())

/** `resources/sample/sample.json`: what a person would do to make the sample, in the order they would do it. */
export const SampleScript = v.strictObject({
  name: v.string(),
  sources: v.array(
    v.strictObject({
      key: v.string(),
      file: v.string(),
      grade: Grade,
      chain: v.optional(
        v.array(
          v.strictObject({
            role,
            name,
            relation,
            proven,
            language: v.optional(language),
            date: v.optional(date),
            note: v.optional(note),
          }),
        ),
      ),
    }),
  ),
  data: v.array(v.string()),
  hubs: v.array(
    v.strictObject({
      id: Slug,
      type: Hub.entries.type,
      names: Hub.entries.names,
      note: Hub.entries.note,
      members: v.array(v.strictObject({ member: Slug, from: dated, until: dated })),
    }),
  ),
  reviews: v.array(
    v.strictObject({ claim: ClaimChoice, status: v.picklist(reviewStatuses), note: v.string() }),
  ),
  charts: v.array(
    v.strictObject({
      key: v.string(),
      /** Its alt text is drafted when it is kept. */
      spec: ChartSpec,
    }),
  ),
  briefing: v.strictObject({
    title: briefingFields.title,
    subtitle: v.string(),
    author: v.string(),
    language: briefingFields.language,
    date: briefingFields.date,
    blocks: v.array(
      v.union([
        v.strictObject({ heading: v.picklist([1, 2, 3]), content: v.array(SampleInline) }),
        v.strictObject({ paragraph: v.array(SampleInline) }),
        v.strictObject({ chart: v.string() }),
        v.strictObject({ claim: ClaimChoice }),
        v.strictObject({ claimTable: v.literal(true) }),
      ]),
    ),
  }),
})
export type SampleScript = v.InferOutput<typeof SampleScript>
