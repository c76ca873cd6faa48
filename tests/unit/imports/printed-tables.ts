import { lines, type Published } from './published-tables.ts'
import { workbook } from './workbook.ts'

/** Layouts that no standard describes, as offices of Britain, Russia and China print them. Figures are made up. */
export const printedTables: readonly Published[] = [
  {
    of: 'ONS time series without a header, several frequencies',
    name: 'series-221224.csv',
    bytes: lines(
      '"Title","Gross domestic expenditure on R&D, UK","Output per hour, UK"',
      '"CDID","GERD","LZVB"',
      '"Source dataset ID","BERD","PRDY"',
      '"PreUnit","£",""',
      '"Unit","m","Index, base year = 100"',
      '"Release date","22-08-2024","14-11-2024"',
      '"Next release","To be announced",""',
      '"Important notes","",""',
      '"2021","66200","99.8"',
      '"2022","70653","100.0"',
      '"2022 Q1","","100.2"',
    ),
    added: 5,
    gaps: 1,
    has: [
      [
        'united-kingdom',
        'Gross domestic expenditure on R&D, UK (million pounds)',
        '2022',
        70653,
        'million-pounds',
        'A',
      ],
      ['united-kingdom', 'Output per hour, UK (index)', '2022-Q1', 100.2, 'index', 'A'],
    ],
  },
  {
    of: 'Rosstat CSV in Windows-1251, its title in capitals',
    name: 'rosstat.csv',
    bytes: windows1251(
      lines(
        'ДОЛЯ ЗАТРАТ НА ИССЛЕДОВАНИЯ И РАЗРАБОТКИ;;;',
        '(в процентах);;;',
        ';2021;2022;2023',
        'Российская Федерация;1,0;0,94 1);0,96',
        'г. Москва 2);2,4;…;2,6*',
        '1) Предварительные данные.;;;',
      ),
    ),
    added: 5,
    gaps: 1,
    has: [
      ['russia', 'Доля затрат на исследования и разработки', '2022', 0.94, 'percent', 'A'],
      ['moscow', 'Доля затрат на исследования и разработки', '2023', 2.6, 'percent', 'A'],
    ],
  },
  {
    of: 'Rosstat workbook: two-storey header, raised marks, a sector of one year',
    name: 'nauka.xlsx',
    bytes: workbook([
      {
        name: '1',
        rows: [
          ['Внутренние затраты, в процентах к валовому региональному продукту'],
          [null, 'Всего', null, 'по секторам'],
          [null, '2021', '2022', 'государственный 2022'],
          ['Российская Федерация', '1,0', '0,94¹⁾', '0,3'],
          ['г. Москва', '2,4', '2,5²⁾', '-'],
          ['¹⁾ Предварительные данные.'],
        ],
        merges: ['A2:A3', 'B2:C2'],
      },
    ]),
    added: 5,
    gaps: 1,
    has: [
      ['russia', 'Всего', '2022', 0.94, 'unstated', 'A'],
      ['russia', 'по секторам, государственный', '2022', 0.3, 'unstated', 'A'],
    ],
  },
  {
    of: 'NBS yearbook in two languages',
    name: 'C20-05e.xlsx',
    bytes: workbook([
      {
        name: '20-5',
        rows: [
          ['20-5  各地区研究与试验发展(R&D)经费内部支出 (2023年)'],
          [null, null, '单位：万元'],
          ['地  区', 'R&D经费内部支出', '#基础研究'],
          ['Region', 'R&D expenditure', 'Basic research expenditure'],
          ['全  国  National Total', 333571000, 22591000],
          ['北  京  Beijing', 29471000, 4710000],
        ],
        merges: ['A1:C1'],
      },
    ]),
    added: 4,
    has: [
      ['china', 'rd-expenditure', '2023', 333571000, 'ten-thousand-yuan', 'A'],
      ['beijing', 'basic-research-expenditure', '2023', 4710000, 'ten-thousand-yuan', 'A'],
    ],
  },
]

/** Cyrillic as old Windows writes it. */
function windows1251(text: string): Uint8Array {
  const bytes = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) return code
    if (letter === '…') return 0x85
    return code - 0x0410 + 0xc0
  })
  return Uint8Array.from(bytes)
}
