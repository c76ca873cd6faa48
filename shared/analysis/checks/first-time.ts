import { isMeasured, type Measured } from '../../domain/observation.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, type Finding } from '../finding.ts'
import { byStanding, knownOf } from '../standing.ts'
import { hubName } from '../words.ts'
import { holdsAt, rankWords, type AskedRank } from './asked-rank.ts'
import { absentEditions, earlierEditions } from './editions.ts'

/** What an earlier edition says: it was so `then`, it was `not`, or the edition does not tell. */
type Verdict = {
  readonly edition: string
  readonly says: 'then' | 'not' | 'unknown'
  readonly by: readonly Measured[]
}

/**
 * 'For the first time' is a claim about every earlier edition. One counter-example ends it; otherwise it holds as far as
 * the dataset reaches, and the warnings say how far that is. With an overtaking, being ahead before counts as well.
 */
export function checkFirstTime(asked: AskedRank, hub: string, data: CheckData): Finding {
  const { indicator, period, claim } = asked
  const held = earlierEditions(period, data)
  const verdicts = held.map((edition) => verdictOf(asked, hub, edition, data))
  const then = verdicts.find(({ says }) => says === 'then')
  const tested = verdicts.filter(({ says }) => says === 'not')
  const values = { hub: hubName(data, hub), rank: rankWords(claim), indicator: indicator.names }
  if (then !== undefined)
    return finding(
      'contradicted',
      sentence('checks.first-time.contradicted', { ...values, edition: then.edition }),
      {
        observations: then.by,
      },
    )
  const unknown = verdicts.filter(({ says }) => says === 'unknown').map(({ edition }) => edition)
  const absent = [...unknown, ...absentEditions(period, held)].sort()
  const missing = absent.map((edition) =>
    gap(hub, indicator.id, edition, sentence('checks.gap.place', { hub: hubName(data, hub), edition })),
  )
  if (tested.length === 0)
    return finding('untestable', sentence('checks.first-time.unknown', { ...values, period }), {
      missing:
        missing.length > 0
          ? missing
          : [gap(hub, indicator.id, null, sentence('checks.first-time.unknown', { ...values, period }))],
    })
  return finding(
    'confirmed',
    sentence('checks.first-time.confirmed', { ...values, editions: tested.map(({ edition }) => edition) }),
    {
      observations: tested.flatMap(({ by }) => by),
      missing,
      warnings: reachWarnings(absent, tested[0]?.edition ?? period),
    },
  )
}

function reachWarnings(absent: readonly string[], earliest: string): Sentence[] {
  return [
    ...(absent.length > 0 ? [sentence('checks.warning.editions-absent', { editions: absent })] : []),
    sentence('checks.warning.editions-before', { edition: earliest }),
  ]
}

function verdictOf({ claim }: AskedRank, hub: string, edition: string, data: CheckData): Verdict {
  const place = (id: string) => knownOf(data.observations, data.preferences, id, edition)?.best
  const own = place(hub)
  const rival = claim.overtakes === null ? undefined : place(claim.overtakes)
  const isAhead = own !== undefined && rival !== undefined && own.value < rival.value
  if (isAhead || (own !== undefined && holdsAt(claim, own.value)))
    return { edition, says: 'then', by: [own, ...(rival === undefined ? [] : [rival])] }
  if (own !== undefined && (claim.overtakes === null || rival !== undefined))
    return { edition, says: 'not', by: [own, ...(rival === undefined ? [] : [rival])] }
  // Somebody else on the very place tells that the hub was not there; the one to overtake on place 1 was ahead.
  const holder = data.observations
    .filter(isMeasured)
    .sort(byStanding)
    .find((one) => one.period === edition && 'exactly' in claim.rank && one.value === claim.rank.exactly)
  const settles =
    holder !== undefined &&
    holder.hub !== hub &&
    (claim.overtakes === null || (holder.hub === claim.overtakes && holder.value === 1))
  return settles ? { edition, says: 'not', by: [holder] } : { edition, says: 'unknown', by: [] }
}
