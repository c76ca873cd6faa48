import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExportsService } from '#electron/services/exports/exports-service.ts'
import { licenceText, readLicence } from '#shared/dataset/licence.ts'
import { openDataset } from '../dataset/open-dataset.ts'
import { exportedBytes } from './exported-bytes.ts'

describe('a licence', () => {
  it.each([
    ['CC-BY-4.0', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc by 4.0', 'CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    [
      'https://creativecommons.org/licenses/by/4.0/',
      'CC-BY-4.0',
      'https://creativecommons.org/licenses/by/4.0/',
    ],
    ['Open Government Licence 3.0', 'OGL-UK-3.0', expect.stringContaining('nationalarchives')],
    ['Terms of the Bureau (https://example.org/terms)', 'other', 'https://example.org/terms'],
    ['Free for research', 'other', null],
  ])('typed as %j is %s', (typed, name, path) => expect(readLicence(typed)).toMatchObject({ name, path }))

  it('is read again from its own line', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const licence = readLicence(typed)
        if (licence !== null) expect(readLicence(licenceText(licence))).toEqual(licence)
      }),
    )
    expect(readLicence(' ')).toBeNull()
  })

  it('goes out with a package and comes back, also to an indicator everybody knows', async () => {
    const own = await openDataset()
    await own.importText(
      'hub,indicator,unit,period,value\nBeijing,GRP,billion yuan,2023,4376\nBeijing,Rabbits,count,2023,7\n',
    )
    for (const [id, licence] of [
      ['gross-regional-product', 'CC BY 4.0'],
      ['rabbits', 'Terms (https://example.org/t)'],
    ] as const) {
      const { indicator } = await own.indicators.page({ indicator: id })
      await own.indicators.save({ indicator: { ...indicator, licence } })
    }
    const bytes = await exportedBytes(createExportsService(own), 'datapackage')
    const described: unknown = JSON.parse(
      Buffer.from(unzipSync(bytes)['datapackage.json'] ?? new Uint8Array()).toString(),
    )
    expect(described).toMatchObject({
      licenses: [
        { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
        { name: 'other', title: 'Terms', path: 'https://example.org/t' },
      ],
    })
    const other = await openDataset()
    await other.importText(bytes, { name: 'x.zip' })
    for (const id of ['gross-regional-product', 'rabbits'])
      expect(other.dataset.indicators().get(id)?.licence).toBe(own.dataset.indicators().get(id)?.licence)
  })
})
