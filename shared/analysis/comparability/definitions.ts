import { formatPeriod } from '../../dataset/periods.ts'
import { isPartial } from '../../domain/derived-id.ts'
import { namedIn, naming } from '../../messages/naming.ts'
import { sentence } from '../../messages/sentence.ts'
import { MAX_NAMED, type ComparabilityRule } from './compared.ts'

/**
 * Values that are not of the same thing: a publisher marks that its definition differs (SDMX status D), or a region was
 * rolled up without some of its members. The intensity of Beijing and Tianjin alone is not that of the region.
 */
export const definitions: ComparabilityRule = {
  name: 'definitions',
  find({ values, hubName }) {
    const told = (key: string, found: typeof values) =>
      found.length === 0 || found.length === values.length
        ? []
        : [
            {
              sentence: sentence(`comparability.${key}`, {
                hubs: found
                  .slice(0, MAX_NAMED)
                  .map(({ hub, period }) =>
                    naming((locale) => `${namedIn(hubName(hub), locale)} (${formatPeriod(period, locale)})`),
                  ),
              }),
              about: found.map(({ hub, indicator, period }) => `${indicator}@${hub}@${period}`),
            },
          ]
    return [
      ...told(
        'definition',
        values.filter(({ status }) => status === 'D'),
      ),
      ...told('partial', values.filter(isPartial)),
    ]
  },
}
