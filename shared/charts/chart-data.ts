import type { Hub } from '../domain/hub.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation, Preference } from '../domain/observation.ts'
import type { Source } from '../domain/source.ts'
import type { DrawnChart } from '../ipc/answers/charts.ts'
import type { Locale } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'

/** Everything drawing may look at. Same spec, same data, same chart. `speak` speaks `language`. */
export type ChartData = {
  readonly hub: (id: string) => Hub | undefined
  readonly indicator: (id: string) => Indicator | undefined
  /** At least all observations of the chart's indicator and hubs; others are passed over. */
  readonly observations: readonly Observation[]
  readonly preferences: readonly Preference[]
  /** Documents of the workspace that carry a retraction or an unanswered disclaimer along; none when absent. */
  readonly cautious?: readonly Source[]
  readonly language: Locale
  readonly speak: Speak
}

/** A chart that has something to show. */
export type Drawn = Extract<DrawnChart, { kind: 'drawn' }>

/** A hub or indicator in the chart's language; an id nobody knows names itself. */
export function nameIn(
  language: Locale,
  id: string,
  named: { readonly names: Hub['names'] } | undefined,
): string {
  return named?.names[language] ?? named?.names.en ?? id
}
