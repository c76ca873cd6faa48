import type { BlockPlace } from '#shared/ipc/answers/briefings.ts'

/** The block that stands at a place of a page: the last that begins at or above it, on this page or an earlier one. */
export function blockAtPlace(
  places: Readonly<Record<string, BlockPlace>>,
  { page, down }: BlockPlace,
): string | null {
  const before = Object.entries(places).filter(
    ([, place]) => place.page < page || (place.page === page && place.down <= down + 0.01),
  )
  const last = before.toSorted(([, a], [, b]) => a.page - b.page || a.down - b.down).at(-1)
  return last?.[0] ?? null
}
