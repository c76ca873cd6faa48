import type { Assertion } from '../../domain/assertion.ts'
import type { Measured } from '../../domain/observation.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, type Finding } from '../finding.ts'
import { absencesOf, classOf, knownOf, type Known } from '../standing.ts'
import { agreement, statedIn, type Agreement } from '../stated-value.ts'
import { conflictWarnings, supportWarnings } from '../warnings.ts'
import { amount, hubName, sourceName } from '../words.ts'
import { noObservation } from './near.ts'
import { subjectOf } from './subject.ts'

type ValueClaim = Extract<Assertion, { kind: 'value' }>
type Judged = { readonly observation: Measured; readonly agreement: Agreement }

/** A bound kept by far more than this share is true and still says something else than its reader hears. */
const FAR = 0.2

/** 'R&D intensity in Beijing in 2024 was 6.58 %'. How numbers agree is written at `agreement`. */
export function checkValue(claim: ValueClaim, data: CheckData): Finding {
  const subject = subjectOf({ hubs: [claim.hub], indicator: claim.indicator, periods: [claim.period] }, data)
  if (subject.kind === 'incomplete') return subject.finding
  const [hub = ''] = subject.hubs
  const [period = ''] = subject.periods
  const known = knownOf(data.observations, data.preferences, hub, period)
  if (known === null) {
    const why = noObservation(hub, subject.indicator.names, period, data)
    return finding('untestable', why, {
      observations: absencesOf(data.observations, hub, period).slice(0, 1),
      missing: [gap(hub, subject.indicator.id, period, why)],
    })
  }

  const judged = known.all.map((observation) => ({
    observation,
    agreement: agreement(statedIn(claim.value, observation.unit), observation),
  }))
  const decisive = decide(judged, known)
  const values = (observation: Measured) => ({
    hub: hubName(data, hub),
    period,
    observed: amount(observation),
    source: sourceName(observation),
    claimed: amount(claim.value),
  })
  if (decisive === null) {
    const comparable = judged.find((one) => one.agreement === 'fits')?.observation
    const reason = sentence(
      comparable === undefined ? 'checks.value.unit' : 'checks.value.coarser',
      values(comparable ?? known.best),
    )
    return finding('untestable', reason, {
      observations: known.all,
      missing: [gap(hub, subject.indicator.id, period, reason)],
      warnings: conflictWarnings(comparable ?? known.best, known),
    })
  }

  const { observation } = decisive
  const isConfirmed = decisive.agreement === 'matches'
  const support = judged.filter((one) => one.agreement === decisive.agreement).map((one) => one.observation)
  return finding(
    isConfirmed ? 'confirmed' : 'contradicted',
    sentence(isConfirmed ? 'checks.value.confirmed' : 'checks.value.contradicted', values(observation)),
    {
      observations: [
        observation,
        ...support.filter((one) => one !== observation),
        ...known.all.filter((one) => !support.includes(one)),
      ],
      warnings: [
        ...conflictWarnings(observation, known),
        ...supportWarnings(observation, support, data),
        ...(isConfirmed ? farFromBound(claim, observation) : []),
      ],
    },
  )
}

/**
 * The observation that decides, or null when none can. A preferred one decides alone. Else the classes of `classOf` are
 * asked in turn: within one, any match confirms (the others are named as conflicts); where a better class says no, a
 * match in a worse one does not save the claim.
 */
function decide(judged: readonly Judged[], known: Known): Judged | null {
  const decides = ({ agreement: is }: Judged) => is === 'matches' || is === 'differs'
  if (known.preferred) return judged.slice(0, 1).find(decides) ?? null
  for (const rank of [0, 1, 2, 3]) {
    const own = judged.filter((one) => classOf(one.observation) === rank)
    const found = own.find((one) => one.agreement === 'matches') ?? own.find(decides)
    if (found !== undefined) return found
  }
  return null
}

function farFromBound(claim: ValueClaim, observation: Measured): Sentence[] {
  const { qualifier } = claim.value
  if ((qualifier !== 'more-than' && qualifier !== 'less-than') || observation.qualifier !== 'exact') return []
  const near = { ...statedIn(claim.value, observation.unit), qualifier: 'about' as const }
  const bound = { ...near, value: near.value * (qualifier === 'more-than' ? 1 + FAR : 1 - FAR), qualifier }
  return agreement(bound, observation) === 'matches'
    ? [sentence('checks.warning.far-from-bound', { value: amount(observation), bound: amount(claim.value) })]
    : []
}
