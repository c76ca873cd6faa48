import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { unitOf } from '#shared/dataset/units.ts'

const { hubs, memberships, indicators } = await loadGazetteer('resources')
const facts = ['rd_intensity', 'gii_clusters', 'other_indicators', 'population_gdp', 'conflicts'].map(
  (name) => `../shared/facts/${name}.csv`,
)

describe('the gazetteer', () => {
  it('names everything once, in a tree without loose ends', () => {
    const ids = new Set<string>(hubs.map(({ id }) => id))
    expect(ids.size).toBe(hubs.length)
    for (const { id, parent } of hubs) if (parent !== null) expect(ids, `parent of ${id}`).toContain(parent)
    for (const { hub, member } of memberships) expect([...ids]).toEqual(expect.arrayContaining([hub, member]))
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
  })

  it('gives no name to two hubs or two indicators', () => {
    const index = createHubIndex(hubs, memberships)
    const measures = createIndicatorIndex(indicators)
    for (const { names, aliases } of hubs)
      for (const name of [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru])
        if (name !== null) expect(index.resolve(name).kind, name).toBe('one')
    for (const { names, aliases } of indicators)
      for (const name of [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru])
        if (name !== null) expect(measures.resolve(name).kind, name).toBe('one')
  })

  it('has places on Earth, with two decimals at most', () => {
    for (const { id, place } of hubs) {
      if (place === null) continue
      expect(Math.abs(place.latitude), id).toBeLessThan(72)
      expect(Math.abs(place.longitude), id).toBeLessThanOrEqual(180)
      for (const degrees of [place.latitude, place.longitude])
        expect(Number(degrees.toFixed(2)), id).toBe(degrees)
    }
  })

  it('has units the unit table knows', () => {
    for (const { id, unit } of indicators)
      if (unit !== null) expect(unitOf(unit).names.zh, `${id}: ${unit}`).toMatch(/[\p{Script=Han}%/]/u)
  })

  it.skipIf(!facts.every((file) => existsSync(file)))('knows every hub and indicator of the facts', () => {
    const index = createHubIndex(hubs, memberships)
    const measures = createIndicatorIndex(indicators)
    for (const file of facts) {
      const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      })
      for (const row of data) {
        expect(index.resolve(row['hub'] ?? '').kind, row['hub']).toBe('one')
        expect(measures.resolve(row['indicator'] ?? '').kind, row['indicator']).toBe('one')
      }
    }
  })

  it('names the file of its own that is missing', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'gazetteer-'))
    await expect(loadGazetteer(empty)).rejects.toMatchObject({
      problem: { code: 'gazetteer-unreadable', kind: 'fault' },
    })
  })
})
