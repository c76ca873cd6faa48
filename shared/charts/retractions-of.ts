import type { Sentence } from '../messages/sentence.ts'
import type { Undescribed } from './chart-data.ts'

/** What is said under a chart of retracted documents its values were taken from; none where all of them stand. */
export function retractionsOf({ warnings }: Pick<Undescribed, 'warnings'>): readonly Sentence[] {
  return warnings.filter(({ key }) => key === 'claims.caution.retracted')
}
