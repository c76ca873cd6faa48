import { formatPeriod } from '../../dataset/periods.ts'
import { unitName } from '../../dataset/units.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Drawn } from '../chart-data.ts'

/** What the axis tells: the indicator and its unit, or what was made of it. */
export function measureTold({
  told,
  indicatorName,
  unit,
  statedUnit,
  language,
}: Pick<Drawn, 'told' | 'indicatorName' | 'unit' | 'statedUnit' | 'language'>): Sentence {
  switch (told.kind) {
    case 'stated':
      // 'Cluster rank, rank' and 'patents per million people, per million people' would say it twice.
      return unit === 'rank' || namesUnit(indicatorName, unitName(unit, language))
        ? sentence('charts.plain', { text: indicatorName })
        : sentence('charts.subtitle.unit', { indicator: indicatorName, unit: unitName(unit, language) })
    case 'relative':
    case 'index':
      return told.period === null
        ? sentence(`charts.told.${told.kind}-first`, { indicator: indicatorName })
        : sentence(`charts.told.${told.kind}`, {
            indicator: indicatorName,
            period: formatPeriod(told.period, language),
          })
    case 'share':
      return sentence('charts.told.share', { indicator: indicatorName })
    case 'rank':
      return sentence('charts.told.rank', {
        indicator: indicatorName,
        unit: unitName(statedUnit, language),
      })
  }
}

function namesUnit(indicator: string, unit: string): boolean {
  return unit !== '' && indicator.toLocaleLowerCase().endsWith(unit.toLocaleLowerCase())
}
