import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createPress } from '#electron/services/briefings/press.ts'
import { makePages } from '#electron/services/briefings/make-pages.ts'
import { typeParts } from '#electron/services/briefings/type-parts.ts'
import { FontUnreadable, loadFonts } from '#electron/workers/typesetting/fonts.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { blocks, dataOf, resources, speakers, views } from './briefing-data.ts'
import { situation } from './typeset.ts'

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
