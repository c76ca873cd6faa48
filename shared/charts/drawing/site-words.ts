import type { Site } from '../../domain/organisation.ts'
import { sentence } from '../../messages/sentence.ts'
import type { ChartData } from '../chart-data.ts'

/** 'headquarters', 'office, being set up', 'laboratory Zhangjiang': a site in words, its state where it is not there yet. */
export function siteWords({ kind, name, state }: Site, { speak }: Pick<ChartData, 'speak'>): string {
  const what = [speak(sentence(`organisations.site.${kind}`)), name].filter((part) => part !== null).join(' ')
  return state === 'existing'
    ? what
    : speak(sentence('charts.join', { left: what, right: sentence(`organisations.state.${state}`) }))
}
