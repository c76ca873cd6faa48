import { comparabilityOf } from '../analysis/comparability/comparability-of.ts'
import type { ComparabilityWarning } from '../analysis/comparability/compared.ts'
import { groupedBy } from '../dataset/grouped-by.ts'
import type { BriefingBlock } from '../domain/briefing-block.ts'
import type { Observation } from '../domain/observation.ts'
import type { BriefingFinding } from '../ipc/answers/briefings.ts'
import type { BriefingData } from './briefing-data.ts'
import { inlinesOf, observationsOf } from './citations.ts'
import { finding } from './finding.ts'

/**
 * What the guard says of figures that a reader sets against each other because they stand in one paragraph, list or table.
 * Values of one indicator are compared with each other; of different ones only places of rankings are, each of which has a
 * first place of its own. A warning that was set aside for this comparison stays in sight as answered, with its reason.
 */
export function comparedFigures(block: BriefingBlock, data: BriefingData): BriefingFinding[] {
  const ids = inlinesOf(block).flatMap((part) => (part.type === 'figure' ? observationsOf(part) : []))
  const values = [...new Set(ids)].flatMap((id) => data.observations.get(id) ?? [])
  if (values.length < 2) return []
  const guard = (of: readonly Observation[]) =>
    comparabilityOf(
      {
        ...{ values: of, hub: data.hub, indicator: data.indicator },
        // The writer reads the finding, maybe in another language than the briefing's.
        hubName: (id) => data.hub(id)?.names ?? data.hubName(id),
        indicatorName: (id) => data.indicator(id)?.names ?? data.indicatorName(id),
      },
      data.overrules,
    )
  return [
    ...[...groupedBy(values, ({ indicator }) => indicator).values()].flatMap(guard),
    ...guard(values).filter(({ rule }) => rule === 'rankings'),
  ].map((warning) => findingOf(warning, block.id))
}

function findingOf(
  { key, sentence: warning, overruled }: ComparabilityWarning,
  block: string,
): BriefingFinding {
  const { reason, by, at } = overruled ?? { reason: '', by: '', at: '' }
  return {
    ...finding('figures-compared', 'warns', block, { warning }),
    // The key names what is compared; its words change with every name.
    about: key,
    setAside: overruled === null ? null : { reason, by, at, elsewhere: true },
  }
}
