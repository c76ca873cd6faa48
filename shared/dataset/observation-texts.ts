import type { Observation } from '../domain/observation.ts'
import type { TextColumn } from './observation-columns.ts'

/** Every part of an observation that columns hold as text, but for its id; `text` gives the text of a column in its row. */
export function observationTexts(
  text: (column: Exclude<TextColumn, 'id'>) => string,
): Omit<Observation, 'id' | 'value' | 'decimals'> {
  return {
    hub: text('hub'),
    indicator: text('indicator'),
    period: text('period'),
    unit: text('unit'),
    status: text('status') as Observation['status'],
    qualifier: text('qualifier') as Observation['qualifier'],
    vintage: text('vintage') || null,
    sourceTitle: text('sourceTitle'),
    sourcePublisher: text('sourcePublisher'),
    sourceUrl: text('sourceUrl'),
    tier: text('tier') as Observation['tier'],
    note: text('note'),
    printed: {
      hub: text('printed.hub'),
      indicator: text('printed.indicator'),
      unit: text('printed.unit'),
      period: text('printed.period'),
      value: text('printed.value'),
    },
  }
}
