import { groundId, type Ground } from './ground.ts'
import { labelOf } from './id.ts'

/** What people see and type of a ground: a label, or a dash where it lies in another workspace. */
export function groundLabel(ground: Ground): string {
  return ground.kind === 'elsewhere' ? '–' : labelOf(groundId(ground))
}
