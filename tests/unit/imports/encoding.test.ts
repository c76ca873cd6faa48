import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { encodingOf } from '#electron/workers/tables/text-encoding.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { encoded } from './encoded.ts'

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
  ['euc-kr', '시도별,항목,단위,2023 년\n서울특별시,지역내총생산(명목),백만원,1\n'],
  ['euc-kr', '地域,"연구개발비"\n大田,1\n경기도,2\n제주특별자치도,3\n'],
  [
    'shift_jis',
    '時間軸(年度),地域,研究開発費【百万円】\n2020年度,東京都,1\n2020年度,大阪府,2\n,ひょうご,3\n',
  ],
  ['euc-jp', '都道府県,データ\n東京都,1\nさいたま,2\n'],
  ['gb18030', '地区,指标,2023年\n北京市,研究与试验发展经费,1\n天津市,地区生产总值,2\n'],
  ['gb18030', '地区;值\n重庆;1\n'],
  ['big5', '縣市別,研究發展經費,統計期\n臺北市,1,2023\n新竹市,2,2023\n'],
])('%s is told from %j', async (encoding, text) => {
  await using folder = await tempFolder()
  const path = join(folder.path, 'a.csv')
  await writeFile(path, encoded(text, encoding))
  expect(await encodingOf(path, 'a.csv')).toBe(encoding)
})
