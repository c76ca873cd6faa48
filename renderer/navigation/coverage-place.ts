/** The id of the dataset's coverage in its view's address space: no indicator and no hub has a colon in its own. */
export const COVERAGE = 'coverage:'

/** What of the coverage is shown: what runs across, the chosen third, and the cell the person stands on. */
export type CoverageSpot = {
  readonly across: 'indicators' | 'periods'
  readonly of: string | null
  readonly cell: { readonly hub: string; readonly column: string } | null
}
const PART = '~'

/** Reads the last part of an address; what is no spot is every indicator at its newest. */
export function coverageSpotOf(at: string | null): CoverageSpot {
  const [across, of = '', hub = '', column = ''] = (at ?? '').split(PART)
  return {
    across: across === 'periods' ? 'periods' : 'indicators',
    of: of || null,
    cell: hub === '' || column === '' ? null : { hub, column },
  }
}

/** The same spot as the last part of an address. */
export function atOfCoverageSpot({ across, of, cell }: CoverageSpot): string {
  return [across, of ?? '', ...(cell === null ? [] : [cell.hub, cell.column])].join(PART)
}
