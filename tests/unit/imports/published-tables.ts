import { strToU8, zipSync } from 'fflate'
import { workbook } from './workbook.ts'

/** A table as its publisher hands it out, and what must come in without any help. Figures are made up. */
export type Published = {
  readonly of: string
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly added: number
  readonly gaps?: number
  /** hub, indicator, period, value, unit, status of one value each. */
  readonly has: readonly (readonly [string, string, string, number | null, string, string])[]
}

export const lines = (...rows: string[]) => `${rows.join('\n')}\n`

export const published: readonly Published[] = [
  {
    of: 'Eurostat TSV',
    name: 'estat_rd_e_gerdtot.tsv',
    bytes: lines(
      'freq,sectperf,unit,geo\\TIME_PERIOD\t2021 \t2022 \t2023 ',
      'A,TOTAL,MIO_EUR,DE\t113193.8 \t121457.9 \t129683.2 p',
      'A,TOTAL,PC_GDP,DE\t3.08 \t3.07 \t3.11 p',
      'A,TOTAL,PC_GDP,FR\t2.22 e\t2.18 b\t2.19 ep',
      'A,TOTAL,PC_GDP,EL\t1.46 \t1.49 \t: ',
      'A,BES,PC_GDP,DE\t2.06 \t: c\t2.11 p',
    ),
    added: 14,
    gaps: 1,
    has: [
      ['germany', 'rd e gerdtot (TOTAL)', '2023', 3.11, 'percent-of-gdp', 'P'],
      ['germany', 'rd e gerdtot (TOTAL)', '2021', 113193.8, 'million-euro', 'A'],
      ['france', 'rd e gerdtot (TOTAL)', '2022', 2.18, 'percent-of-gdp', 'B'],
      ['greece', 'rd e gerdtot (TOTAL)', '2021', 1.46, 'percent-of-gdp', 'A'],
      ['germany', 'rd e gerdtot (BES)', '2022', null, 'percent-of-gdp', 'Q'],
    ],
  },
  {
    of: 'Eurostat SDMX-CSV with labels',
    name: 'rd_p_persocc_linear.csv',
    bytes: lines(
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,unit,Unit of measure,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure,CONF_STATUS,Confidentiality status (flag)',
      'dataflow,ESTAT:RD_P_PERSOCC(1.0),R&D personnel and researchers,A,Annual,FTE,Full-time equivalent (FTE),AT,Austria,2022,,91523,,p,provisional,,',
      'dataflow,ESTAT:RD_P_PERSOCC(1.0),R&D personnel and researchers,A,Annual,FTE,Full-time equivalent (FTE),AT,Austria,2021,,88417,,,,,',
      'dataflow,ESTAT:RD_P_PERSOCC(1.0),R&D personnel and researchers,A,Annual,FTE,Full-time equivalent (FTE),BE,Belgium,2022,,,,c,confidential,C,',
    ),
    added: 3,
    has: [
      ['austria', 'R&D personnel and researchers', '2022', 91523, 'full-time-equivalents', 'P'],
      ['belgium', 'R&D personnel and researchers', '2022', null, 'full-time-equivalents', 'Q'],
    ],
  },
  {
    of: 'OECD SDMX-CSV 2.0 with labels',
    name: 'OECD.STI.STP,DSD_MSTI@DF_MSTI,1.3.csv',
    bytes: lines(
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency of observation,MEASURE,Measure,UNIT_MEASURE,Unit of measure,PRICE_BASE,Price base,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,DECIMALS,Decimals',
      'DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),Main Science and Technology Indicators,I,CHN,China (People’s Republic of),A,Annual,G,Gross domestic expenditure on R&D,USD_PPP,"US dollars, PPP converted",V,Current prices,2022,,811862.3,,P,Provisional value,6,Millions,1,One',
      'DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),Main Science and Technology Indicators,I,CHN,China (People’s Republic of),A,Annual,B,R&D intensity of the business sector,PT_B1GQ,Percentage of GDP,_Z,Not applicable,2022,,1.98,,A,Normal value,0,Units,2,Two',
      'DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),Main Science and Technology Indicators,I,JPN,Japan,A,Annual,G,Gross domestic expenditure on R&D,USD_PPP,"US dollars, PPP converted",V,Current prices,2022,,200784.1,,A,Normal value,6,Millions,1,One',
      'DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),Main Science and Technology Indicators,I,KOR,Korea,A,Annual,G,Gross domestic expenditure on R&D,USD_PPP,"US dollars, PPP converted",V,Current prices,2022,,,,O,Missing value,6,Millions,1,One',
    ),
    added: 4,
    has: [
      [
        'japan',
        'Gross domestic expenditure on R&D (Current prices)',
        '2022',
        200784.1,
        'million-ppp-us-dollars',
        'A',
      ],
      [
        'south-korea',
        'Gross domestic expenditure on R&D (Current prices)',
        '2022',
        null,
        'million-ppp-us-dollars',
        'O',
      ],
    ],
  },
  {
    of: 'SDMX-CSV 1.0 with codes',
    name: 'ecb.csv',
    bytes: lines(
      'DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,UNIT_MEASURE,DECIMALS',
      'IMF:IFS(1.0),Q,US,NGDP,2024-Q1,7034.3,A,9,USD,1',
      'IMF:IFS(1.0),Q,US,NGDP,2024-Q2,7121.9,P,9,USD,1',
    ),
    added: 2,
    has: [['united-states', 'NGDP', '2024-Q2', 7121.9, 'billion-us-dollars', 'P']],
  },
  {
    of: 'World Bank CSV with a preamble',
    name: 'API_GB.XPD.RSDV.GD.ZS_DS2_en_csv_v2_1.csv',
    bytes: `\ufeff${lines(
      '"Data Source","World Development Indicators",',
      '',
      '"Last Updated Date","2024-12-16",',
      '',
      '"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020","2021","2022",',
      '"China","CHN","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","2.24463","2.40666","2.43266","",',
      '"Germany","DEU","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","3.16693","3.13123","3.14043","",',
      '"Aruba","ABW","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","","","","",',
    )}`,
    added: 6,
    gaps: 2,
    has: [['china', 'rd-expenditure-intensity', '2021', 2.43266, 'percent-of-gdp', 'A']],
  },
  {
    of: 'World Bank DataBank export with a footer',
    name: 'Data_Extract.csv',
    bytes: lines(
      'Country Name,Country Code,Series Name,Series Code,2022 [YR2022],2023 [YR2023]',
      'Brazil,BRA,GDP (current US$),NY.GDP.MKTP.CD,1951923942083.32,2173665655937.27',
      'Brazil,BRA,Researchers in R&D (per million people),SP.POP.SCIE.RD.P6,..,..',
      '',
      '',
      'Data from database: World Development Indicators',
      'Last Updated: 10/24/2024',
    ),
    added: 2,
    gaps: 2,
    has: [['brazil', 'GDP (current US$)', '2023', 2173665655937.27, 'us-dollars', 'A']],
  },
  {
    of: 'UNESCO long CSV',
    name: 'SDG_DATA_NATIONAL.csv',
    bytes: lines(
      'indicator_id,country_id,year,value,magnitude,qualifier',
      'EXPGDP.TOT,FRA,2021,2.21517,,',
      'EXPGDP.TOT,FRA,2022,2.23,,UIS_EST',
    ),
    added: 2,
    has: [['france', 'EXPGDP.TOT', '2022', 2.23, 'unstated', 'E']],
  },
  {
    of: 'NBS China, merged heads, in 10 000 yuan',
    name: 'C20-03.xlsx',
    bytes: workbook([
      {
        name: '20-3',
        rows: [
          ['20-3 分地区研究与试验发展(R&D)经费', null, null, null, null],
          ['单位：万元', null, null, null, null],
          ['地区', 'R&D经费', null, '政府资金', null],
          [null, '2022', '2023', '2022', '2023'],
          ['全国', 307828600, 333570600, 54709000, 57211000],
          ['北京', 28433394, 29473267, 12801000, 13010000],
          ['天津', 5686568, 5993000, { xml: '<c t="e"><v>#N/A</v></c>' }, 980000],
        ],
        merges: ['A1:E1', 'A3:A4', 'B3:C3', 'D3:E3'],
      },
    ]),
    added: 11,
    gaps: 1,
    has: [
      ['beijing', 'rd-expenditure', '2023', 29473267, 'ten-thousand-yuan', 'A'],
      ['tianjin', '政府资金', '2023', 980000, 'ten-thousand-yuan', 'A'],
    ],
  },
  {
    of: 'NBS China query CSV (provinces by years)',
    name: '分省年度数据.csv',
    bytes: lines(
      '数据库：分省年度数据',
      '指标：地区生产总值(亿元)',
      '时间：最近3年',
      '地区,2023年,2022年,2021年',
      '北京市,43760.7,41540.9,41045.6',
      '天津市,16737.3,16132.2,15685.1',
      '数据来源：国家统计局',
    ),
    added: 6,
    has: [['beijing', 'gross-regional-product', '2023', 43760.7, 'hundred-million-yuan', 'A']],
  },
  {
    of: 'Rosstat workbook with notes',
    name: 'Vnutr_zatr_sub.xlsx',
    bytes: workbook([
      { name: 'Содержание', rows: [['Содержание'], ['1. Внутренние затраты']] },
      {
        name: '1',
        rows: [
          [
            'Внутренние затраты на научные исследования и разработки по субъектам Российской Федерации',
            null,
            null,
            null,
          ],
          [null, null, null, 'млн рублей'],
          [null, '2021', '2022', '2023 1)'],
          ['Российская Федерация', 1301490.6, 1435914.3, 1636000.2],
          ['г. Москва', 479113.4, 536270.5, 607000.1],
          ['Тюменская область2)', 20871.3, '…', 21999.9],
          [null, null, null, null],
          ['1) Предварительные данные.', null, null, null],
          ['2) Без автономных округов.', null, null, null],
        ],
        merges: ['A1:D1'],
      },
      { name: 'служебный', rows: [['x', 1]], hidden: true },
    ]),
    added: 8,
    gaps: 1,
    has: [
      [
        'moscow',
        'Внутренние затраты на научные исследования и разработки по субъектам Российской Федерации',
        '2023',
        607000.1,
        'million-roubles',
        'A',
      ],
    ],
  },
  {
    of: 'JSON-stat 2.0 of Statistics Norway',
    name: '09837.json',
    bytes: JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: '13675: Utgifter til FoU, etter region, statistikkvariabel og år',
      source: 'Statistics Norway',
      updated: '2024-10-22T06:00:00Z',
      id: ['Region', 'ContentsCode', 'Tid'],
      size: [2, 1, 2],
      role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
      dimension: {
        Region: {
          label: 'region',
          category: { index: { '03': 0, '46': 1 }, label: { '03': 'Oslo', '46': 'Vestland' } },
        },
        ContentsCode: {
          label: 'contents',
          category: {
            index: ['FoU'],
            label: { FoU: 'R&D expenditure per capita' },
            unit: { FoU: { base: 'NOK', decimals: 0 } },
          },
        },
        Tid: {
          label: 'year',
          category: { index: ['2021', '2022'], label: { '2021': '2021', '2022': '2022' } },
        },
      },
      value: [41873, 44210, 16218, null],
      status: { '3': '..' },
    }),
    added: 3,
    gaps: 1,
    has: [['oslo', 'R&D expenditure per capita', '2022', 44210, 'nok', 'A']],
  },
  {
    of: 'JSON-stat of Eurostat without the places it has nothing for',
    name: 'isoc_sparse.json',
    bytes: JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: 'Individuals - internet use',
      source: 'ESTAT',
      id: ['geo', 'time'],
      size: [2, 3],
      dimension: {
        geo: {
          label: 'Geopolitical entity (reporting)',
          category: { index: { DE: 0, PL: 1 }, label: { DE: 'Germany', PL: 'Poland' } },
        },
        time: { label: 'Time', category: { index: ['2021', '2022', '2023'] } },
      },
      value: { '0': 91.57, '5': 86.4 },
      status: { '2': 'u' },
    }),
    added: 2,
    gaps: 4,
    has: [['poland', 'Individuals - internet use', '2023', 86.4, 'unstated', 'A']],
  },
  {
    of: 'JSON-stat of Eurostat',
    name: 'isoc_ci_ifp_iu.json',
    bytes: JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: 'Individuals - internet use',
      source: 'ESTAT',
      updated: '2024-09-30T23:00:00+0200',
      id: ['freq', 'unit', 'geo', 'time'],
      size: [1, 1, 2, 2],
      dimension: {
        freq: { label: 'Time frequency', category: { index: { A: 0 }, label: { A: 'Annual' } } },
        unit: {
          label: 'Unit of measure',
          category: { index: { PC_IND: 0 }, label: { PC_IND: 'Percentage of individuals' } },
        },
        geo: {
          label: 'Geopolitical entity (reporting)',
          category: { index: { DE: 0, PL: 1 }, label: { DE: 'Germany', PL: 'Poland' } },
        },
        time: {
          label: 'Time',
          category: { index: { '2022': 0, '2023': 1 }, label: { '2022': '2022', '2023': '2023' } },
        },
      },
      value: { '0': 91.57, '1': 92.3, '3': 86.4 },
      status: { '1': 'b', '2': 'u' },
    }),
    added: 3,
    gaps: 1,
    has: [['germany', 'Individuals - internet use', '2023', 92.3, 'percentage-of-individuals', 'B']],
  },
  {
    of: 'a Data Package of a portal',
    name: 'datapackage.zip',
    bytes: zipSync({
      'datapackage.json': strToU8(
        JSON.stringify({
          name: 'gdp',
          title: 'Country, Regional and World GDP',
          licenses: [
            { name: 'ODC-PDDL-1.0', title: 'Open Data Commons Public Domain Dedication and License v1.0' },
          ],
          sources: [{ title: 'World Bank', path: 'https://data.worldbank.org/indicator/NY.GDP.MKTP.CD' }],
          resources: [
            {
              name: 'gdp',
              title: 'GDP (current US$)',
              path: 'data/gdp.csv',
              schema: {
                fields: [
                  { name: 'Country Name', type: 'string' },
                  { name: 'Country Code', type: 'string' },
                  { name: 'Year', type: 'year' },
                  { name: 'Value', type: 'number' },
                ],
                missingValues: ['', 'NA'],
              },
            },
          ],
        }),
      ),
      'data/gdp.csv': strToU8(
        lines('Country Name,Country Code,Year,Value', 'India,IND,2022,3353470496886.46', 'India,IND,2023,NA'),
      ),
    }),
    added: 1,
    gaps: 1,
    has: [['india', 'GDP (current US$)', '2022', 3353470496886.46, 'us-dollars', 'A']],
  },
  {
    of: 'German office: semicolons, decimal commas, notes below',
    name: '21821-0001.csv',
    bytes: lines(
      'Region;Jahr;Indicator;Unit;Value',
      'Deutschland;2021;R&D expenditure intensity;% of GDP;3,13',
      'Deutschland;2022;R&D expenditure intensity;% of GDP;3,13',
      'Deutschland;2023;R&D expenditure intensity;% of GDP;3,11',
    ).replace('Jahr', 'Year'),
    added: 3,
    has: [['germany', 'rd-expenditure-intensity', '2023', 3.11, 'percent-of-gdp', 'A']],
  },
]
