import type { Given } from '../mapping.ts'
import type { MetHub, NameReader } from '../names.ts'
import type { PlanColumns } from '../plan-columns.ts'
import type { Combination } from '../text-group.ts'
import { Remembered } from './remembered.ts'
import type { RowFields } from './row-fields.ts'

/** A printed hub. What it means is looked up when a value first needs it: a name without values is nobody's hub. */
export type HubCell = {
  /** Empty where the row names none. */
  readonly printed: string
  readonly meant: () => MetHub
  /** The texts of a hub that is meant. */
  readonly texts: () => Combination
}

/** Reads the hub of the rows of a value column, for all of which `given` is told. */
export function hubCells(
  fields: RowFields,
  given: Given,
  names: NameReader,
  plan: PlanColumns,
): Remembered<HubCell> {
  const own = given.hub === undefined ? fields.columnsOf('hub', 'hub_id') : []
  return new Remembered([...own, ...fields.columnsOf('printed_hub')], (cells): HubCell => {
    const printed = given.hub ?? fields.text(cells, 'hub')
    const id = given.hub === undefined ? fields.text(cells, 'hub_id') : ''
    const written = fields.has('printed_hub') ? fields.text(cells, 'printed_hub') : printed
    let met: MetHub | null = null
    let texts: Combination | null = null
    const meant = () => (met ??= names.hub(printed, id))
    return {
      printed,
      meant,
      texts: () => {
        const { named } = meant()
        return (texts ??= plan.hubs.combination({
          hub: named.kind === 'id' ? named.id : '',
          'printed.hub': written,
        }))
      },
    }
  })
}
