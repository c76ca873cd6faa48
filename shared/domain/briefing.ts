import * as v from 'valibot'
import { BriefingBlock } from './briefing-block.ts'
import { BRIEFING_SCHEMA, upgradeBriefing } from './briefing-upgrade.ts'
import { Id, Slug } from './id.ts'
import { Instant } from './source.ts'

/** Styles of the Citation Style Language that ship inside the typesetting engine, by its names for them. */
export const citationStyles = [
  'chicago-author-date',
  'apa',
  'ieee',
  'vancouver',
  'gb-7714-2015-numeric',
  'gb-7714-2015-author-date',
] as const
export type CitationStyle = (typeof citationStyles)[number]

export const notePlaces = ['foot', 'end'] as const

/** The templates that ship; `own:NAME` is a folder of the workspace's `templates/`. */
export const shippedTemplates = ['note', 'situation', 'report'] as const
export const TemplateName = v.union([
  v.picklist(shippedTemplates),
  v.pipe(v.string(), v.regex(/^own:[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u, 'not the name of a template')),
])
export type TemplateName = v.InferOutput<typeof TemplateName>

/** A finding the author has answered in writing; it stands for the very words it was said of. */
export const SetAside = v.strictObject({
  code: v.string(),
  block: v.string(),
  /** What the finding was about, as its sentence's values tell it. */
  about: v.string(),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)),
  by: v.string(),
  at: Instant,
})
export type SetAside = v.InferOutput<typeof SetAside>

/** What the author writes of a briefing; id and making are the program's. */
export const briefingFields = {
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  subtitle: v.string(),
  author: v.string(),
  /** Printed as letterhead or on the cover. */
  organisation: v.pipe(v.string(), v.maxLength(200)),
  language: v.picklist(['en', 'ru', 'zh']),
  /** The day printed on the briefing, ISO; it also fixes the PDF's bytes. */
  date: v.pipe(v.string(), v.isoDate()),
  template: TemplateName,
  citations: v.picklist(citationStyles),
  /** The scale on which its key judgements are stated; null where it states none. */
  scale: v.nullable(Slug),
  /** Where notes are printed: at the foot of their page, or together behind the text. */
  notes: v.picklist(notePlaces),
  /** The day whose knowledge the figures, tests and charts tell (ISO); null tells all that is known. */
  knownOn: v.nullable(v.pipe(v.string(), v.isoDate())),
  blocks: v.array(BriefingBlock),
  setAside: v.array(SetAside),
} as const

/** What a new briefing is given before its author says otherwise. */
export const usualBriefing = {
  organisation: '',
  template: 'report',
  citations: 'chicago-author-date',
  scale: null,
  notes: 'foot',
  knownOn: null,
  setAside: [],
} satisfies Partial<v.InferOutput<v.StrictObjectSchema<typeof briefingFields, undefined>>>

/**
 * A briefing as it is kept. What an earlier schema wrote is upgraded when it is read; of a later one only the title is read,
 * `newer` says so, and nothing is written over it.
 */
export const Briefing = v.pipe(
  v.unknown(),
  v.transform(upgradeBriefing),
  v.strictObject({
    id: Id,
    ...briefingFields,
    /** Version of the document schema. */
    schema: v.literal(BRIEFING_SCHEMA),
    newer: v.optional(v.number()),
    madeAt: Instant,
  }),
)
export type Briefing = v.InferOutput<typeof Briefing>
