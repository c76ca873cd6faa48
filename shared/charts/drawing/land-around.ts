/** Degrees of longitude and latitude. */
export type Box = {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** The part of the earth a map shows: the places with room around them, never less than a few degrees. */
export function boxAround(places: readonly { readonly longitude: number; readonly latitude: number }[]): Box {
  const [longitudes, latitudes] = [places.map((one) => one.longitude), places.map((one) => one.latitude)]
  const [west, east] = padded(Math.min(...longitudes), Math.max(...longitudes), 5)
  const [south, north] = padded(Math.min(...latitudes), Math.max(...latitudes), 4)
  return {
    west: Math.max(-180, west),
    east: Math.min(180, east),
    south: Math.max(-58, south),
    north: Math.min(84, north),
  }
}

function padded(least: number, most: number, smallest: number): readonly [number, number] {
  const room = Math.max((most - least) * 0.12, (smallest - (most - least)) / 2, 0.6)
  return [least - room, most + room]
}

/** Rings that may be seen in a box widened by half, which is what a figure of another shape shows. */
export function landAround(land: readonly (readonly number[])[], box: Box): readonly (readonly number[])[] {
  const [x, y] = [(box.east - box.west) * 1.5, (box.north - box.south) * 1.5]
  return land.filter((ring) => {
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let at = 0; at < ring.length; at += 2) {
      west = Math.min(west, ring[at] ?? 0)
      east = Math.max(east, ring[at] ?? 0)
      south = Math.min(south, ring[at + 1] ?? 0)
      north = Math.max(north, ring[at + 1] ?? 0)
    }
    return west <= box.east + x && east >= box.west - x && south <= box.north + y && north >= box.south - y
  })
}
