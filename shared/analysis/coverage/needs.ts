import type { Check } from '../../domain/check.ts'
import type { Sentence } from '../../messages/sentence.ts'

/** A fact that claims wait for: their checks name it among what they lack. */
export type Need = {
  readonly hub: string
  readonly indicator: string
  readonly period: string
  /** Each once. */
  readonly claims: readonly string[]
  /** Those of them that lack nothing else: this value decides them. */
  readonly decides: readonly string[]
  /** Its best place in a check's own order, which names first what is likeliest to overturn a claim; 0 is the first. */
  readonly place: number
  /** As the first of their checks says it. */
  readonly why: Sentence
}

/** Ids as they count now: a merged hub or indicator by the one it was merged into. */
export type Known = { readonly hub: (id: string) => string; readonly indicator: (id: string) => string }

/**
 * What untestable claims wait for. A rank names every member of its scope that could overturn it, a change both its
 * periods, a first time the editions before. `elsewhere` are claims that no single value would help: they leave open what
 * they are about, range over nobody knows whom, or ask for a membership.
 */
export function needsOf(
  checks: readonly Check[],
  known: Known,
): { readonly needs: readonly Need[]; readonly elsewhere: readonly string[] } {
  const needs = new Map<string, Need>()
  const elsewhere: string[] = []
  for (const { claim, outcome, missing } of checks) {
    if (outcome !== 'untestable') continue
    const named = missing.flatMap(({ hub, indicator, period, why }) =>
      hub === null || indicator === null || period === null
        ? []
        : [{ hub: known.hub(hub), indicator: known.indicator(indicator), period, why }],
    )
    const decides = missing.length === 1 ? [claim] : []
    for (const [place, one] of named.entries()) {
      const key = `${one.hub}|${one.indicator}|${one.period}`
      const before = needs.get(key) ?? { ...one, claims: [], decides: [], place }
      needs.set(key, {
        ...before,
        claims: before.claims.at(-1) === claim ? before.claims : [...before.claims, claim],
        decides: [...before.decides, ...decides],
        place: Math.min(before.place, place),
      })
    }
    if (named.length === 0) elsewhere.push(claim)
  }
  return { needs: [...needs.values()], elsewhere }
}
