import type { CheckData } from '#shared/analysis/check-data.ts'
import { checkClaim } from '#shared/analysis/check-claim.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Hub, HubType, Membership } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Quantity } from '#shared/domain/quantity.ts'

const noNames = { en: [], zh: [], ru: [] }
const hub = (id: string, type: HubType, parent: string | null): Hub => ({
  id,
  type,
  names: { en: id.toUpperCase(), zh: null, ru: null },
  aliases: noNames,
  parent,
  place: null,
  note: null,
})
const member = (of: string, id: string, from: string | null, until: string | null = null): Membership => ({
  id: `${of}|${id}`,
  hub: of,
  member: id,
  from,
  until,
  note: null,
})
const indicator = (id: string, unit: string, rest: Partial<Indicator> = {}): Indicator => ({
  id,
  names: { en: id, zh: null, ru: null },
  aliases: noNames,
  definition: null,
  unit,
  direction: 'higher',
  series: null,
  methods: [],
  ...rest,
})

/** A land of four provinces, a city in the first and a special region; a ranking whose method changed in 'IX 2024'. */
export const hubs = createHubIndex(
  [
    hub('land', 'country', null),
    ...['alpha', 'beta', 'gamma', 'delta'].map((id) => hub(id, 'province', 'land')),
    hub('port', 'special-region', 'land'),
    hub('alpha-city', 'city', 'alpha'),
    hub('delta-region', 'region', 'land'),
    hub('ring', 'cluster', 'land'),
    hub('abroad', 'cluster', null),
  ],
  [
    member('delta-region', 'alpha', '2020-01-01'),
    member('delta-region', 'beta', '2027-01-01'),
    member('delta-region', 'gamma', '2010-01-01', '2018-01-01'),
  ],
)
export const indicators = createIndicatorIndex([
  indicator('share', 'percent'),
  indicator('output', 'billion-yuan'),
  indicator('place', 'rank', {
    direction: 'lower',
    series: 'IX',
    methods: [
      { from: null, description: 'Papers.', source: null },
      { from: 'IX 2024', description: 'Patents too.', source: null },
    ],
  }),
])

let rows = 0
/** An observation of the small world: final, exact, official, unless told otherwise. Decimals are read off the digits. */
export function row(
  indicatorId: 'share' | 'output' | 'place',
  hubId: string,
  period: string,
  digits: string,
  rest: Partial<Observation> = {},
): Observation {
  const unit = { share: 'percent', output: 'billion-yuan', place: 'rank' }[indicatorId]
  return {
    id: `D1-aaaaaa:${++rows}`,
    hub: hubId,
    indicator: indicatorId,
    period,
    value: Number(digits),
    unit,
    status: 'A',
    qualifier: 'exact',
    decimals: digits.split('.')[1]?.length ?? 0,
    vintage: null,
    sourceTitle: `Title ${rows}`,
    sourcePublisher: 'Office',
    sourceUrl: '',
    tier: 'official',
    note: '',
    printed: { hub: hubId, indicator: indicatorId, unit, period, value: digits },
    ...rest,
  }
}

export const quantity = (
  digits: string,
  unit: string | null = 'percent',
  qualifier: Quantity['qualifier'] = 'exact',
): Quantity => ({
  value: Number(digits),
  unit,
  decimals: digits.split('.')[1]?.length ?? 0,
  qualifier,
  printed: digits,
})

/** Checks an assertion; the answer with its keys in short, for reading in a test. */
export function checked(
  assertion: Assertion,
  observations: readonly Observation[],
  rest: Partial<CheckData> = {},
) {
  const data = {
    hubs,
    indicators,
    observations,
    preferences: [],
    ownSources: [],
    today: '2026-02-01',
    ...rest,
  }
  const check = checkClaim({ id: 'C1-aaaaaa', assertion }, data)
  return {
    ...check,
    key: check.reason.key,
    warned: check.warnings.map(({ key }) => key.replace('checks.warning.', '')),
  }
}
