import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { projectFolder } from '#electron/project-folder.ts'

const Land = v.strictObject({
  perDegree: v.pipe(v.number(), v.integer(), v.minValue(1)),
  rings: v.array(v.array(v.pipe(v.number(), v.integer()))),
})
type Rings = readonly (readonly number[])[]
const loaded = new Map<string, Promise<Rings>>()

/** The land of the earth as rings of degrees (longitude, latitude, …), read once; see `resources/map/SOURCE.md`. */
export function loadLand(resources: string | undefined): Promise<Rings> {
  const path = join(resources ?? join(projectFolder, 'resources'), 'map', 'land.json')
  const known = loaded.get(path)
  if (known !== undefined) return known
  const rings = readRings(path)
  loaded.set(path, rings)
  return rings
}

async function readRings(path: string): Promise<Rings> {
  const { perDegree, rings } = v.parse(Land, JSON.parse(await readFile(path, 'utf8')))
  return rings.map((steps) => {
    const places: number[] = []
    let [x, y] = [0, 0]
    for (let at = 0; at + 1 < steps.length; at += 2) {
      x += steps[at] ?? 0
      y += steps[at + 1] ?? 0
      places.push(x / perDegree, y / perDegree)
    }
    return places
  })
}
