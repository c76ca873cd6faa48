import { credibilities, reliabilities, type Grade } from '../../domain/grade.ts'
import type { Observation } from '../../domain/observation.ts'

/** How well a value is founded: `unjudged` is what nobody can or did judge, which is not the same as poor. */
export const footings = ['firm', 'fair', 'unjudged', 'poor'] as const
export type Footing = (typeof footings)[number]

/** What a value's source is worth: its Admiralty grade, or where it has none how official its publisher is. */
export type Standing =
  | { readonly kind: 'grade'; readonly code: string; readonly footing: Footing }
  | { readonly kind: 'tier'; readonly tier: Observation['tier']; readonly footing: Footing }
  | { readonly kind: 'retracted'; readonly footing: 'poor' }

const tierFootings: Readonly<Record<Observation['tier'], Footing>> = {
  official: 'firm',
  press: 'fair',
  unknown: 'unjudged',
  weak: 'poor',
}
/** F and 6 stand between what was judged fair and what was judged poor. */
const order = { reliability: 'ABCFDE', credibility: '123645' } as const

/**
 * Every standing there is, the best first: by footing, and inside one what was graded before what only its publisher
 * speaks for. Cells hold a place in this list, so that the best of several is the least.
 */
export const standings: readonly Standing[] = footings.flatMap((footing): Standing[] => [
  ...[...order.reliability].flatMap((reliability) =>
    [...order.credibility].flatMap((credibility): Standing[] =>
      footingOf(reliability, credibility) === footing
        ? [{ kind: 'grade', code: reliability + credibility, footing }]
        : [],
    ),
  ),
  ...Object.entries(tierFootings).flatMap(([tier, own]): Standing[] =>
    own === footing ? [{ kind: 'tier', tier: tier as Observation['tier'], footing }] : [],
  ),
  ...(footing === 'poor' ? [{ kind: 'retracted', footing } as const] : []),
])

const places = new Map(
  standings.map((one, place) => [
    one.kind === 'grade' ? one.code : one.kind === 'tier' ? one.tier : one.kind,
    place,
  ]),
)

/** The place in `standings` of a grade, of a tier where there is none, or of what was taken back. */
export function standingOf(
  source: { readonly grade: Grade | null; readonly retracted: boolean } | null,
  tier: Observation['tier'],
): number {
  if (source?.retracted === true) return places.get('retracted') ?? 0
  const grade = source?.grade ?? null
  return places.get(grade === null ? tier : grade.reliability + grade.credibility) ?? 0
}

/** D, E, 4 and 5 are poor whatever the other half says; then F and 6 leave it open; A and B with 1 and 2 are firm. */
function footingOf(reliability: string, credibility: string): Footing {
  const [how, what] = [
    reliabilities.findIndex((one) => one === reliability),
    credibilities.findIndex((one) => one === credibility),
  ]
  if (how === 3 || how === 4 || what === 3 || what === 4) return 'poor'
  if (how === 5 || what === 5) return 'unjudged'
  return how <= 1 && what <= 1 ? 'firm' : 'fair'
}
