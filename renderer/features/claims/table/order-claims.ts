import type { Claim } from '#shared/domain/claim.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import { unitOf } from '#shared/dataset/units.ts'
import { labelOf } from '#shared/domain/id.ts'
import { reviewStanding } from '#shared/domain/review-standing.ts'
import { indicatorOf } from '#shared/domain/assertion.ts'
import type { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'
import type { Verdict } from '#shared/domain/verdict.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { claimedOf, hubsOf, timeOf } from '../../../names/claim-facts.ts'

export const claimColumns = [
  'label', 'statement', 'kind', 'hubs', 'indicator', 'period', 'value', 'outcome', 'review', 'status', 'verdict', 'speaker',
  'stated', 'sources', 'origins', 'likelihood', 'confidence', 'age', 'tags',
] as const // prettier-ignore
export type ClaimColumn = (typeof claimColumns)[number]

/** What rows are ordered with: names in the reader's language, scales and own states as they are kept. */
export type OrderNames = {
  readonly locale: string
  readonly hub: (id: string) => string
  readonly indicator: (id: string) => string
  readonly kind: (kind: Claim['assertion']['kind']) => string
  readonly scales: readonly LikelihoodScale[]
  readonly verdicts: readonly Verdict[]
}

/** Within a column numbers compare as numbers, texts as people count and spell; a claim without a value has null. */
type Rank = number | string | null
/** Statuses stand in the order of their use, not of their letters. */
const outcomes = ['contradicted', 'untestable', 'confirmed']
const reviews = ['unreviewed', 'disputed', 'questioned', 'rejected', 'accepted']

function rankOf(view: ClaimView, column: ClaimColumn, names: OrderNames): Rank {
  const { claim, check } = view
  const text = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '))
  switch (column) {
    case 'label':
      return labelOf(claim.id)
    case 'statement':
      return claim.statement
    case 'kind':
      return names.kind(claim.assertion.kind)
    case 'hubs':
      return text(hubsOf(claim.assertion).map(names.hub))
    case 'indicator': {
      const indicator = indicatorOf(claim.assertion)
      return indicator === null ? null : names.indicator(indicator)
    }
    case 'period':
      return timeOf(claim.assertion)?.to ?? null
    case 'value': {
      const claimed = claimedOf(claim.assertion)
      if (claimed === null) return null
      if (claimed.kind === 'place') return claimed.place
      const { value, unit } = claimed.quantity
      return unit === null ? value : value * 10 ** unitOf(unit).power
    }
    case 'outcome':
      return outcomes.indexOf(check.outcome)
    case 'review':
      return reviews.indexOf(reviewStanding(view.reviews))
    case 'status':
      return claim.status === 'draft' ? 0 : 1
    case 'verdict': {
      const at = names.verdicts.findIndex(({ id }) => id === claim.verdict)
      return at < 0 ? null : at
    }
    case 'speaker':
      return claim.speaker
    case 'stated':
      return claim.stated
    case 'sources':
      return text([...new Set(view.quotations.map(({ source }) => labelOf(source)))])
    case 'origins':
      return view.origins.origins
    case 'likelihood': {
      const { judgement } = view
      const scale = names.scales.find(({ id }) => id === judgement?.scale)
      const term = scale?.terms.find(({ id }) => id === judgement?.likelihood)
      return term === undefined ? null : term.from + term.to
    }
    case 'confidence': {
      const { judgement } = view
      const scale = names.scales.find(({ id }) => id === judgement?.scale)
      const at = scale?.confidences.findIndex(({ id }) => id === judgement?.confidence) ?? -1
      return at < 0 ? null : at
    }
    case 'age':
      // The youngest first: the later it was made, the smaller its age.
      return -Date.parse(claim.madeAt)
    case 'tags':
      return text(claim.tags)
  }
}

/** Units of different kinds are not one order: values stand by kind first, places before them. */
function groupOf({ claim: { assertion } }: ClaimView): string {
  const claimed = claimedOf(assertion)
  if (claimed === null || claimed.kind === 'place' || claimed.quantity.unit === null) return ''
  return unitOf(claimed.quantity.unit).dimension
}

/**
 * Claims in the order of a column. Those without a value stand last in either direction, equal ones as they came. Every
 * claim's rank is worked out once, so that ten thousand are ordered between two frames.
 */
export function orderClaims(
  views: readonly ClaimView[],
  { key, descending }: { readonly key: ClaimColumn; readonly descending: boolean },
  names: OrderNames,
): readonly ClaimView[] {
  const { compare: spelled } = new Intl.Collator(names.locale, { numeric: true, sensitivity: 'base' })
  const compare = (one: Exclude<Rank, null>, other: Exclude<Rank, null>): number =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : key === 'period'
        ? comparePeriods(String(one), String(other))
        : spelled(String(one), String(other))
  const sign = descending ? -1 : 1
  return views
    .map((view, at) => ({
      view,
      at,
      rank: rankOf(view, key, names),
      group: key === 'value' ? groupOf(view) : '',
    }))
    .sort((one, other) => {
      if (one.rank === null || other.rank === null)
        return Number(one.rank === null) - Number(other.rank === null) || one.at - other.at
      return (
        (one.group < other.group ? -1 : one.group > other.group ? 1 : 0) ||
        sign * compare(one.rank, other.rank) ||
        one.at - other.at
      )
    })
    .map(({ view }) => view)
}
