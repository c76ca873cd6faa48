import { Observation } from '../../../domain/observation.ts'
import type { PlanColumns } from '../plan-columns.ts'
import type { Combination } from '../text-group.ts'
import { Remembered } from './remembered.ts'
import type { RowFields } from './row-fields.ts'

const tiers = new Set<string>(Observation.entries.tier.options)

/** Reads where a row's values come from. */
export function sourceCells(
  fields: RowFields,
  plan: PlanColumns,
): Remembered<{ readonly texts: Combination }> {
  const columns = fields.columnsOf('source_title', 'source_publisher', 'source_url', 'tier')
  return new Remembered(columns, (cells) => {
    const tier = fields.text(cells, 'tier').toLowerCase()
    const texts = plan.sources.combination({
      sourceTitle: fields.text(cells, 'source_title'),
      sourcePublisher: fields.text(cells, 'source_publisher'),
      sourceUrl: fields.text(cells, 'source_url'),
      tier: tiers.has(tier) ? tier : 'unknown',
    })
    return { texts }
  })
}
