import { crc32, deflateSync } from 'node:zlib'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { createPress } from '#electron/services/briefings/press.ts'
import { makePages } from '#electron/services/briefings/make-pages.ts'
import { blobPath } from '#electron/storage/blob-store.ts'
import { sealEvidence } from '#electron/services/briefings/seal-evidence.ts'
import { typeParts } from '#electron/services/briefings/type-parts.ts'
import { FontUnreadable, loadFonts } from '#electron/workers/typesetting/fonts.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { blocks, dataOf, resources, speakers, views } from './briefing-data.ts'
import { hasTools, run, saved } from './pdf-tools.ts'
import { situation, typesetter } from './typeset.ts'
import { emptyWorkspace } from './workspace.ts'

const faces = typeParts(resources).fonts

it('tells which font file is missing or damaged, and looks at every one', async () => {
  await using folder = await tempFolder()
  const broken = join(folder.path, 'NotoSerif_700Bold.ttf')
  const unreadable = (bytes: string | Uint8Array | null) =>
    (bytes === null ? Promise.resolve() : writeFile(broken, bytes)).then(() => {
      try {
        loadFonts([...faces.slice(0, 1), broken])
        return 'read'
      } catch (error) {
        return error instanceof FontUnreadable ? error.file : String(error)
      }
    })
  const head = Uint8Array.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...Array.from({ length: 16 }, () => 255)])
  for (const bytes of [null, '', 'no font at all, but long enough', head, head.subarray(0, 20)])
    expect(await unreadable(bytes)).toBe('NotoSerif_700Bold.ttf')
})

it('finds a damaged font before any block is blamed', async () => {
  await using folder = await tempFolder()
  await symlink(join(resources, 'typst'), join(folder.path, 'typst'))
  await mkdir(join(folder.path, 'fonts'))
  await writeFile(join(folder.path, 'fonts', 'NotoSerif_400Regular_Italic.ttf'), 'cut short')
  const press = createPress(folder.path)
  const parts = { press, template: situation, signedOff: () => [], readTexts: async () => [] }
  const { typeset, findings } = await makePages(dataOf(blocks, views), { do: 'try' }, parts)
  expect(typeset).toBeNull()
  const [told, ...more] = findings.filter(({ severity }) => severity === 'stops')
  expect(told).toMatchObject({ code: 'font-missing', block: null })
  expect(more).toEqual([])
  if (told !== undefined)
    expect(speakers.en(told.sentence)).toContain('NotoSerif_400Regular_Italic.ttf is missing')
})

it.skipIf(!hasTools)('prints a picture of 20 MB that nothing was packed of', async () => {
  const { services, store } = await emptyWorkspace()
  const base64 = largePng(4600, 1450).toString('base64')
  const picture = await services.briefings.keepPicture({ name: 'wide.png', base64 })
  expect(picture).toMatchObject({ width: 4600, height: 1450 })
  const data = dataOf(
    [{ type: 'image', id: 'i', ...picture, alt: 'Black', caption: 'A wide picture', credit: '' }],
    [],
  )
  const pictures = new Map([[picture.file, blobPath(store.folder, picture.file)]])
  const content = composeBriefing({ ...data, pictures })
  const evidence = sealEvidence(collectEvidence(data), content)
  const path = saved(typesetter.typeset({ content, evidence, template: situation, pictures }).pdf())
  expect(run('pdfimages', '-list', path)).toMatch(/image\s+4600\s+1450/)
  expect(run('pdftotext', path, '-')).toContain('A wide picture')
})

/** Black pixels that nothing was packed of: as large a file as its pixels are. */
function largePng(width: number, height: number): Buffer {
  const chunk = (name: string, bytes: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(bytes.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const pixels = deflateSync(Buffer.alloc(height * (3 * width + 1)), { level: 0 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
