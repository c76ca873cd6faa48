import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createExportsService } from '#electron/services/exports/exports-service.ts'
import { neutralText, originalText } from '#shared/dataset/import/neutral-text.ts'
import { fitsStatus, observationStatuses } from '#shared/domain/observation-status.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { exportFormats } from '#shared/ipc/requests/exports.ts'
import { openDataset } from '../dataset/open-dataset.ts'

const text = fc
  .oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      '+7',
      '-5',
      "'=x",
      '@sum',
      'a,"b"\nc',
      '北京',
      'preliminary, Jan 2025',
      'Ё',
      '#N/A',
    ),
  )
  // Cells are trimmed, and every line end of a file becomes one kind; XML holds no control letters.
  .map((raw) => raw.replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff\ud800-\udfff]/g, '').trim())
const row: fc.Arbitrary<Omit<Observation, 'id'>> = fc
  .record({
    hub: fc.constantFrom('beijing', 'wonderville', 'hub-7', '北京新区'),
    indicator: fc.constantFrom('rd-expenditure-intensity', 'x', 'rabbit-holes'),
    period: fc.constantFrom(
      '2024',
      '2024-H1',
      '2024-Q3',
      '2024-09',
      '2016/2020',
      'GII 2025',
      'Nature Index 2024',
      '2024-09-01',
    ),
    value: fc.oneof(
      fc.constant(null),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
        .map((one) => (one === 0 ? 0 : one)),
      // More digits than a spreadsheet shows.
      fc.constantFrom(999_999_999_999_999.8, 0.1 + 0.2),
    ),
    unit: fc.constantFrom('percent', 'billion-yuan', 'unstated', 'per-mille', 'rabbits', 'count'),
    status: fc.constantFrom(...observationStatuses),
    qualifier: fc.constantFrom('exact' as const, 'about' as const, 'more-than' as const),
    decimals: fc.integer({ min: -9, max: 12 }),
    vintage: fc.constantFrom(null, '2024', '2024-05', '2024-05-06'),
    sourceTitle: text,
    sourcePublisher: text,
    sourceUrl: text,
    tier: fc.constantFrom('official' as const, 'press' as const, 'weak' as const, 'unknown' as const),
    note: text,
    printed: fc.record({ hub: text, indicator: text, unit: text, period: text, value: text }),
  })
  .filter(({ value, status }) => fitsStatus(value, status))

const plain = (rows: readonly Observation[]) =>
  rows.map(({ id: _, ...one }) => JSON.stringify(one, Object.keys(one).sort())).sort()

async function exported(
  place: Awaited<ReturnType<typeof openDataset>>,
  format: (typeof exportFormats)[number],
) {
  const exports = createExportsService(place)
  const { id, rows } = await exports.make({ format, indicator: null, hub: null })
  const pieces: Buffer[] = []
  for (let at = 0; ;) {
    const piece = await exports.read({ id, at })
    if (piece === null) break
    pieces.push(Buffer.from(piece.base64, 'base64'))
    at = piece.next
  }
  return { bytes: Buffer.concat(pieces), rows }
}

describe('what was exported', () => {
  it.each(['csv', 'xlsx', 'datapackage'] as const)(
    'as %s imports again: the same in an empty workspace, unchanged in its own',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 30, maxLength: 60 }), async (rows) => {
          const own = await openDataset({ closing: 'by-hand' })
          const other = await openDataset({ closing: 'by-hand' })
          try {
            const ids: string[] = []
            for (const _ of rows) ids.push(own.store.nextId('observations', 'O', ids))
            await own.store.change(
              'test',
              rows.map(
                (entity, at) =>
                  ({
                    do: 'put',
                    collection: 'observations',
                    entity: { id: ids[at] ?? '', ...entity },
                  }) as const,
              ),
            )
            const { bytes } = await exported(own, format)
            const name = format === 'datapackage' ? 'x.zip' : `x.${format}`
            const again = await own.importText(bytes, { name })
            expect(again).toMatchObject({ added: 0, revised: 0, rejected: [] })
            const report = await other.importText(bytes, { name })
            expect(report.rejected).toEqual([])
            const unique = [...new Set(plain(await own.dataset.observations.select({})))]
            expect(plain(await other.dataset.observations.select({}))).toEqual(unique)
          } finally {
            await own.close()
            await other.close()
          }
        }),
        { numRuns: 2, endOnFailure: true },
      )
    },
    240_000,
  )

  it('as a package brings hubs with their names, aliases and members back', async () => {
    const own = await openDataset()
    await own.importText('hub,indicator,period,value\nRabbit Valley,X,2024,5\n')
    const valley = own.dataset.hubs().get('rabbit-valley')
    if (valley === undefined) throw new Error('no hub')
    const entity = {
      ...valley,
      type: 'cluster' as const,
      names: { en: 'Rabbit Valley', zh: '兔谷', ru: 'Долина кроликов' },
      aliases: { en: ['=Hop', 'Warren'], zh: ['兔子谷'], ru: [] },
      place: { latitude: 40.1, longitude: -3.5 },
    }
    const meadow = { ...entity, id: 'meadow', names: { en: 'Meadow', zh: null, ru: null }, place: null }
    const until = {
      id: 'rabbit-valley|meadow|2020',
      hub: 'rabbit-valley',
      member: 'meadow',
      from: '2020',
      until: '2023',
      note: 'moved',
    }
    await own.store.change('test', [
      { do: 'put', collection: 'hubs', entity },
      { do: 'put', collection: 'hubs', entity: { ...meadow, aliases: { en: [], zh: [], ru: [] } } },
      { do: 'put', collection: 'memberships', entity: until },
    ])
    const { bytes } = await exported(own, 'datapackage')
    const other = await openDataset()
    const report = await other.importText(bytes, { name: 'x.zip' })
    expect(report.newHubs).toEqual(['Rabbit Valley', 'Meadow'])
    for (const id of ['rabbit-valley', 'meadow'])
      expect(other.dataset.hubs().get(id)).toEqual(own.dataset.hubs().get(id))
    const of = ({ dataset }: typeof own) =>
      dataset
        .hubs()
        .memberships()
        .filter(({ hub }) => hub === 'rabbit-valley')
    expect(of(other)).toEqual(of(own))
  })

  it('neutralises texts that would run, and leaves numbers alone', async () => {
    const place = await openDataset()
    await place.importText(
      'hub,indicator,period,value,note\nBeijing,X,2024,-5.5,"=HYPERLINK(""http://x"")"\nBeijing,X,2023,4,@cmd\n',
    )
    const { bytes, rows } = await exported(place, 'csv')
    expect(rows).toBe(2)
    expect(bytes.toString()).toContain(',-5.5,')
    expect(bytes.toString()).toContain("'=HYPERLINK")
    expect(bytes.toString()).toContain(",'@cmd,")
    const sheet = Buffer.from(
      unzipSync((await exported(place, 'xlsx')).bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    ).toString()
    expect(sheet).toMatch(/<c r="[A-Z]+2"><v>-5\.5<\/v><\/c>/)
    expect(sheet).not.toContain('<f>')
    const description: unknown = JSON.parse(
      Buffer.from(
        unzipSync((await exported(place, 'datapackage')).bytes)['datapackage.json'] ?? new Uint8Array(),
      ).toString(),
    )
    expect(description).toMatchObject({
      resources: [
        { name: 'observations', schema: {} },
        { name: 'hubs' },
        { name: 'indicators' },
        { name: 'memberships' },
        { name: 'organisations' },
        { name: 'sites' },
        { name: 'people' },
        { name: 'roles' },
        { name: 'plans' },
      ],
    })
  })

  it('gives back every text that was neutralised', () => {
    fc.assert(
      fc.property(fc.string(), (one) => {
        expect(originalText(neutralText(one))).toBe(one)
      }),
    )
  })
})
