import type { ClaimView } from '#shared/ipc/answers/claims.ts'

/** The tags with one more at their end; white space around and within is made one blank, and no tag stands twice, whatever its case. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.trim().replace(/\s+/gu, ' ')
  const isThere = tags.some((one) => one.toLowerCase() === tag.toLowerCase())
  return tag === '' || isThere ? tags : [...tags, tag]
}

/** Every tag in use, the commonest first. */
export function tagsInUse(views: readonly ClaimView[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { claim } of views) for (const tag of claim.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([tag]) => tag)
}
