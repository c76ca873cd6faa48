import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { encodingOf } from '#electron/workers/tables/text-encoding.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The bytes of a text in an encoding of one byte a letter, which Node can only decode. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? 0x3f))
}

it.each([
  ['windows-1252', 'Region;Merkmal;Jahr;Wert\nMünchen;Veränderung;2023;1,2\n'],
  [
    'windows-1252',
    'Région;Année;Valeur\nÎle-de-France;Dépenses intérieures de recherche et développement;2023\n',
  ],
  ['windows-1252', 'Región;Año;Valor\nCataluña;Investigación y desarrollo;2023\n'],
  ['windows-1251', 'Регион;Показатель;Год;Значение\nМосковская область;Затраты на НИОКР;2023;1,2\n'],
  ['windows-1251', 'РЕГИОН;GDP;2023\nМОСКВА;1;2\n'],
  ['windows-1251', 'region;indicator;year;value\nТомск;R&D expenditure;2023;1\n'],
])('%s is told from %j', async (encoding, text) => {
  await using folder = await tempFolder()
  const path = join(folder.path, 'a.csv')
  await writeFile(path, encoded(text, encoding))
  expect(await encodingOf(path, 'a.csv')).toBe(encoding)
})
