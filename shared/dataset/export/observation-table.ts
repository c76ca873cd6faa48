import type { Hub } from '../../domain/hub.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Observation, Preference } from '../../domain/observation.ts'
import type { Revision } from '../../domain/revision.ts'

/** What a column of an export holds: numbers are written as numbers, texts are neutralised. */
export type ExportColumn = {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer'
  readonly description: string
}

/** The columns of exported observations. An import knows them all by these names, so nothing is lost on the way back. */
export const exportColumns = [
  { name: 'hub', type: 'string', description: 'Name of the hub in English' },
  { name: 'hub_id', type: 'string', description: 'Id of the hub in the workspace' },
  { name: 'indicator', type: 'string', description: 'Name of the indicator in English' },
  { name: 'indicator_id', type: 'string', description: 'Id of the indicator in the workspace' },
  { name: 'unit', type: 'string', description: 'Unit the value is stated in' },
  {
    name: 'period',
    type: 'string',
    description: 'Year, half (2024-H1), quarter, month, day, range (2016/2020) or edition',
  },
  { name: 'value', type: 'number', description: 'The value; empty where it is stated to be missing' },
  { name: 'decimals', type: 'integer', description: 'Decimals printed' },
  { name: 'status', type: 'string', description: 'SDMX CL_OBS_STATUS' },
  { name: 'qualifier', type: 'string', description: 'exact, about, more-than, less-than or nearly' },
  { name: 'vintage', type: 'string', description: 'Known since (EDTF); empty where it is not told' },
  { name: 'source_title', type: 'string', description: 'Title of the publication' },
  { name: 'source_publisher', type: 'string', description: 'Publisher' },
  { name: 'source_url', type: 'string', description: 'Address' },
  { name: 'tier', type: 'string', description: 'official, press, weak or unknown' },
  { name: 'note', type: 'string', description: 'Remarks' },
  { name: 'printed_hub', type: 'string', description: 'The hub as the source prints it' },
  { name: 'printed_indicator', type: 'string', description: 'The indicator as the source prints it' },
  { name: 'printed_unit', type: 'string', description: 'The unit as the source prints it' },
  { name: 'printed_period', type: 'string', description: 'The period as the source prints it' },
  { name: 'printed_value', type: 'string', description: 'The value as the source prints it' },
  {
    name: 'sequence',
    type: 'integer',
    description:
      'Order among statements of one fact by one publication under one vintage, 1 the first; empty where there is one',
  },
  {
    name: 'revision',
    type: 'string',
    description: 'added, revised, filled, withdrawn or missing by hand; empty where the row was imported',
  },
  { name: 'revision_at', type: 'string', description: 'When that was done (ISO 8601)' },
  { name: 'revision_reason', type: 'string', description: 'Why, in the words of the person' },
  {
    name: 'preferred',
    type: 'string',
    description: 'yes where an analyst lets this value speak for its fact; else empty',
  },
  { name: 'preferred_reason', type: 'string', description: 'Why, in the words of the analyst' },
] as const satisfies readonly ExportColumn[]

export type ExportNames = {
  readonly hub: (id: string) => Hub | undefined
  readonly indicator: (id: string) => Indicator | undefined
  /** What was done by hand to make an observation. */
  readonly revision: (observation: string) => Revision | undefined
  /** The choice of a fact, by `hub|indicator|period`. */
  readonly preference: (fact: string) => Preference | undefined
}

/** A row of an export, in the order of the columns. */
export type ExportRow = readonly (string | number)[]

/** One observation as a row: numbers as numbers, a missing value as nothing. `sequence` is null where nothing vies with it. */
export function exportRow(
  observation: Observation,
  sequence: number | null,
  { hub, indicator, revision, preference }: ExportNames,
): ExportRow {
  const { printed } = observation
  const made = revision(observation.id)
  const choice = preference(`${observation.hub}|${observation.indicator}|${observation.period}`)
  const isPreferred = choice?.observation === observation.id
  return [
    hub(observation.hub)?.names.en ?? (printed.hub || observation.hub),
    observation.hub,
    indicator(observation.indicator)?.names.en ?? (printed.indicator || observation.indicator),
    observation.indicator,
    observation.unit,
    observation.period,
    observation.value ?? '',
    observation.decimals,
    observation.status,
    observation.qualifier,
    observation.vintage ?? '',
    observation.sourceTitle,
    observation.sourcePublisher,
    observation.sourceUrl,
    observation.tier,
    observation.note,
    printed.hub,
    printed.indicator,
    printed.unit,
    printed.period,
    printed.value,
    sequence ?? '',
    made?.kind ?? '',
    made?.at ?? '',
    made?.reason ?? '',
    isPreferred ? 'yes' : '',
    isPreferred ? choice.reason : '',
  ]
}
