import * as v from 'valibot'

/**
 * Ids read well and never collide: a short label a person can say, a dash, and six random characters, so that
 * two people who add their third source apart from each other do not make one entity of two.
 *
 * Labels: `S3` source, `S3.2` its second version, `S3:10` its tenth quotation, `C7` claim, `L4` evidence link,
 * `F2` chart (figure), `B1` briefing, `D5` imported batch, `O9` observation entered by hand, `A1` organisation, `X4` one of
 * its sites, `P2` person, `E3` what a person is there, `T5` plan, goal or decision.
 */
export const Id = v.pipe(v.string(), v.regex(/^[A-Z]\d+(?:[.:]\d+)?-[0-9a-z]{6}$/, 'not an id'))
export type Id = v.InferOutput<typeof Id>

/** Hubs and indicators are named by a slug made from their name, so that the same hub added twice is one hub. */
export const Slug = v.pipe(
  v.string(),
  v.regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, 'not a slug'),
  v.maxLength(120),
)
export type Slug = v.InferOutput<typeof Slug>

/** `S3:10-8f3k2q` → `S3:10`: what people see and type. */
export function labelOf(id: string): string {
  const dash = id.lastIndexOf('-')
  return dash > 0 && /^[A-Z]\d/.test(id) ? id.slice(0, dash) : id
}

/** `Yangtze River Delta` → `yangtze-river-delta`; keeps letters of every script, drops marks and punctuation. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/-+$/, '')
}
