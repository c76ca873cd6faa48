/** What a column of a table of observations may hold. The first ten are what people write; the rest is what files of programs add. */
export const importFields = [
  'hub',
  'indicator',
  'unit',
  'period',
  'value',
  'source_title',
  'source_publisher',
  'source_url',
  'note',
  'tier',
  'status',
  'qualifier',
  'vintage',
  'decimals',
  /** Power of ten the value is to be multiplied by (SDMX UNIT_MULT). */
  'unit_mult',
  /** Status in the letters of INSEE: D is final there, where SDMX has a differing definition. */
  'status_fr',
  /** Status in the letters of Statistics Canada: A to D are grades of quality there, E is to be used with caution. */
  'status_ca',
  /** Whether the UN's value is a country's own, estimated or modelled. */
  'status_un',
  /** A unit of Statistics Canada, whose dollars are Canadian. */
  'unit_ca',
  /** What a delivery does with a row (SDMX-CSV 2.0 ACTION): a deletion adds nothing. */
  'action',
  'hub_id',
  'indicator_id',
  'printed_hub',
  'printed_indicator',
  'printed_unit',
  'printed_period',
  'printed_value',
  'sequence',
  'revision',
  'revision_at',
  'revision_reason',
  'preferred',
  'preferred_reason',
] as const
export type ImportField = (typeof importFields)[number]

/** What our own exports tell of how a value came to be and was judged; in other tables these words mean something else. */
export const historyFields = [
  'sequence',
  'revision',
  'revision_at',
  'revision_reason',
  'preferred',
  'preferred_reason',
] as const satisfies readonly ImportField[]

/** Without these a row says nothing. */
export const requiredFields = [
  'hub',
  'indicator',
  'period',
  'value',
] as const satisfies readonly ImportField[]

/** What can be told once for all rows, or for all values of one column. */
export const constantFields = [
  'hub',
  'indicator',
  'unit',
  'period',
  'source_title',
  'source_publisher',
  'source_url',
  'note',
  'tier',
  'status',
  'vintage',
] as const satisfies readonly ImportField[]
export type ConstantField = (typeof constantFields)[number]
