import { encoded } from './encoded.ts'
import { lines, type Published } from './published-tables.ts'
import { workbook } from './workbook.ts'

/** Offices of America and Asia, in their own layouts, letters and encodings. Figures are made up. */
export const officeTables: readonly Published[] = [
  {
    of: 'Statistics Korea, in the encoding of old spreadsheets',
    name: '101_DT_1C86_20241122.csv',
    bytes: encoded(
      lines(
        '"시도별","항목","단위","2022 년","2023 년"',
        '"전국","지역내총생산(명목)","백만원",2166001211,2243219871',
        '"대전광역시","연구개발비","백만원",49814872,-',
      ),
      'euc-kr',
    ),
    added: 3,
    gaps: 1,
    has: [
      ['south-korea', '지역내총생산(명목)', '2023', 2243219871, 'million-won', 'A'],
      ['대전광역시', '연구개발비', '2022', 49814872, 'million-won', 'A'],
    ],
  },
  {
    of: 'Statistics Korea, a header of two storeys',
    name: '102_DT_1YL20.csv',
    bytes: lines(
      '"행정구역(시도)별","2022","2022","2023","2023"',
      '"행정구역(시도)별","총인구 (명)","기술수출액 (억원)","총인구 (명)","기술수출액 (억원)"',
      '"서울특별시",9428372,123,9386034,131',
    ),
    added: 4,
    has: [
      ['서울특별시', '총인구 (명)', '2023', 9386034, 'persons', 'A'],
      ['서울특별시', '기술수출액 (억원)', '2022', 123, 'hundred-million-won', 'A'],
    ],
  },
  {
    of: 'Statistics Canada, whose letters are grades and whose dollars are Canadian',
    name: '27100273.csv',
    bytes: `\ufeff${lines(
      '"REF_DATE","GEO","DGUID","Performer","Prices","UOM","UOM_ID","SCALAR_FACTOR","SCALAR_ID","VECTOR","COORDINATE","VALUE","STATUS","SYMBOL","TERMINATED","DECIMALS"',
      '"2021","Canada","2021A000011124","Total performing sectors","Current prices","Dollars","81","millions","6","v1","1.1.1","44672","B","","","0"',
      '"2022","Canada","2021A000011124","Total performing sectors","Current prices","Dollars","81","millions","6","v1","1.1.1","48023","p","","","0"',
      '"2022","Ontario","2021A000235","Business enterprise","Current prices","Dollars","81","millions","6","v2","7.2.1","19704","E","","","0"',
      '"2022","Quebec","2021A000224","Business enterprise","Current prices","Dollars","81","millions","6","v3","6.2.1","","x","","","0"',
    )}`,
    added: 4,
    has: [
      ['canada', '27100273 (Total performing sectors)', '2021', 44672, 'million-canadian-dollars', 'A'],
      ['canada', '27100273 (Total performing sectors)', '2022', 48023, 'million-canadian-dollars', 'P'],
      ['ontario', '27100273 (Business enterprise)', '2022', 19704, 'million-canadian-dollars', 'U'],
      ['quebec', '27100273 (Business enterprise)', '2022', null, 'million-canadian-dollars', 'Q'],
    ],
  },
  {
    of: 'IBGE SIDRA, notes and a legend below',
    name: 'tabela5938.csv',
    bytes: `\ufeff${lines(
      '"Tabela 5938 - Produto interno bruto a preços correntes, impostos e valor adicionado bruto"',
      '"Variável - Produto Interno Bruto a preços correntes (Mil Reais)"',
      '"Nível";"Cód.";"Brasil e Unidade da Federação";"Ano"',
      '"Nível";"Cód.";"Brasil e Unidade da Federação";"2021";"2022"',
      '"BR";"1";"Brasil";"9012142000";"10079676676"',
      '"UF";"53";"Distrito Federal";"286943782";"X"',
      '"UF";"16";"Amapá";"...";"23614151"',
      '"Fonte: IBGE, em parceria com os Órgãos Estaduais de Estatística"',
      '"Legenda"',
      '"Símbolo";"Significado"',
      '"X";"Valor inibido para não identificar o informante."',
    )}`,
    added: 4,
    gaps: 2,
    has: [
      [
        'brazil',
        'Produto Interno Bruto a preços correntes (Mil Reais)',
        '2022',
        10079676676,
        'thousand-brazilian-reais',
        'A',
      ],
    ],
  },
  {
    of: 'Japan’s e-Stat, codes beside words and units in the heads',
    name: 'FEH_00200502_241122.csv',
    bytes: encoded(
      lines(
        '"統計名：","社会・人口統計体系"',
        '"表番号：","0000010103"',
        '"***","数字が得られないもの"',
        '',
        '"時間軸(年度) コード","時間軸(年度) 補助コード","時間軸(年度)","地域 コード","地域 補助コード","地域","/項目","C1121_県内総生産額【百万円】","C610101_研究開発費【百万円】"',
        '"2020100000","","2020年度","13000","","東京都","","109601589","***"',
        '"2021100000","","2021年度","27000","","大阪府","","41313154","1311020"',
      ),
      'shift_jis',
    ),
    added: 3,
    gaps: 1,
    has: [
      ['大阪府', '研究開発費【百万円】', '2021', 1311020, 'million-yen', 'A'],
      ['東京都', '県内総生産額【百万円】', '2020', 109601589, 'million-yen', 'A'],
    ],
  },
  {
    of: 'the UN’s goals, two series and the nature of each value',
    name: 'sdg.csv',
    bytes: lines(
      'Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Time_Detail,TimeCoverage,UpperBound,LowerBound,BasePeriod,Source,GeoInfoUrl,FootNote,[Nature],[Reporting Type],[Units],[Sex]',
      '9,9.5,9.5.1,GB_XPD_RSDV,Research spending as a proportion of GDP (%),156,China,2021,2.43266,2021,,,,,UNESCO Institute for Statistics,,,C,G,PERCENT,',
      '9,9.5,9.5.1,GB_XPD_RSDV,Research spending as a proportion of GDP (%),840,United States of America,2021,3.45705,2021,,,,,UNESCO Institute for Statistics,,,E,G,PERCENT,',
      '9,9.5,9.5.2,GB_POP_SCIERD,Researchers per million,156,China,2021,1687.071,2021,,,,,UNESCO Institute for Statistics,,,C,G,PER_1000000_POP,BOTHSEX',
      '9,9.5,9.5.2,GB_POP_SCIERD,Researchers per million,156,China,2021,541.2,2021,,,,,UNESCO Institute for Statistics,,,C,G,PER_1000000_POP,FEMALE',
      '9,9.5,9.5.2,GB_POP_SCIERD,Researchers per million,84,Belize,2021,NaN,2021,,,,,UNESCO Institute for Statistics,,,C,G,PER_1000000_POP,BOTHSEX',
    ),
    added: 4,
    gaps: 1,
    has: [
      ['united-states', 'Research spending as a proportion of GDP (%)', '2021', 3.45705, 'percent', 'E'],
      ['china', 'Researchers per million (FEMALE)', '2021', 541.2, 'per-million-people', 'A'],
    ],
  },
  {
    of: 'OECD regions: the country a region lies in tells no measures apart',
    name: 'OECD.CFE.EDS,DSD_REG_INNO@DF_PATENTS,2.0.csv',
    bytes: lines(
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,TERRITORIAL_LEVEL,Territorial level,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,DECIMALS,Decimals,COUNTRY,Country',
      'DATAFLOW,OECD.CFE.EDS:DSD_REG_INNO@DF_PATENTS(2.0),Patent applications,I,TL2,Large regions (TL2),JPC,Southern-Kanto,PCT_POP,PCT patents per million inhabitants,10P6HB,Per million inhabitants,2020,,498.7,,A,Normal value,0,Units,1,One,JPN,Japan',
      'DATAFLOW,OECD.CFE.EDS:DSD_REG_INNO@DF_PATENTS(2.0),Patent applications,I,TL2,Large regions (TL2),KR01,Capital Region,PCT_POP,PCT patents per million inhabitants,10P6HB,Per million inhabitants,2020,,598.7,,P,Provisional value,0,Units,1,One,KOR,Korea',
      'DATAFLOW,OECD.CFE.EDS:DSD_REG_INNO@DF_PATENTS(2.0),Patent applications,I,TL2,Large regions (TL2),KR01,Capital Region,SHARE,Share of women among inventors,PT_INV,Percentage of inventors,2020,,13.2,,A,Normal value,0,Units,1,One,KOR,Korea',
    ),
    added: 3,
    has: [
      ['capital-region', 'PCT patents per million inhabitants', '2020', 598.7, 'per-million-people', 'P'],
      ['southern-kanto', 'PCT patents per million inhabitants', '2020', 498.7, 'per-million-people', 'A'],
    ],
  },
  {
    of: 'Spain’s INE: numbered regions, points between thousands, one column of totals',
    name: '43921.csv',
    bytes: encoded(
      lines(
        'Comunidades autónomas;Indicadores de I+D;periodo;Total',
        '09 Cataluña;Gastos internos totales en I+D (miles de euros);2023;4.936.101,7',
        '09 Cataluña;Gastos internos en I+D sobre el PIB (%);2023;2,05',
        '18 Ceuta;Gastos internos totales en I+D (miles de euros);2023;..',
      ),
      'windows-1252',
    ),
    added: 2,
    gaps: 1,
    has: [
      [
        'cataluna',
        'Gastos internos totales en I+D (miles de euros)',
        '2023',
        4936101.7,
        'thousand-euro',
        'A',
      ],
    ],
  },
  {
    of: 'Destatis, the measure and its unit in a line of their own',
    name: '21821-0003_de.csv',
    bytes: encoded(
      lines(
        'Tabelle: 21821-0003',
        'Interne Ausgaben für Forschung und Entwicklung: Bundesländer, Jahre',
        'Interne Ausgaben für FuE (Mill. EUR);;;',
        ';2022;2023',
        'Bayern;25212;.',
        'Berlin;6401;6650e',
        '__________',
        '(C)opyright Statistisches Bundesamt (Destatis), 2024 | Stand: 22.11.2024 / 10:11:12',
      ),
      'windows-1252',
    ),
    added: 3,
    gaps: 1,
    has: [['berlin', 'Interne Ausgaben für FuE', '2023', 6650, 'million-euro', 'E']],
  },
  {
    of: 'a yearbook of two languages: merged heads, notes above, footnotes below',
    name: 'table 8.4.xlsx',
    bytes: workbook([
      {
        name: 'T8.4',
        rows: [
          ['Table 8.4 表 8.4', null, null, null, null],
          ['Expenditure on R&D by region 按地区划分的研发开支', null, null, null, null],
          ['Note: revised in June. 注：六月修订。', null, null, null, null],
          [null, null, null, null, '百万元 million yuan'],
          ['Region 地区', 'Business sector 企业', null, 'Higher education 高等学校', null],
          [null, '2022', '2023', '2022', '2023'],
          ['Beijing 北京', 120301.5, 131200, 60211.4, 65120.7],
          ['Shanghai 上海 (1)', 100210, '–', 30111.2, '32 120.5 #'],
          [null, null, null, null, null],
          ['(1) Without Chongming. 不含崇明。', null, null, null, null],
          ['# Provisional figures. 初步数字。', null, null, null, null],
        ],
        merges: ['A1:E1', 'A2:E2', 'A3:E3', 'A5:A6', 'B5:C5', 'D5:E5'],
      },
    ]),
    added: 7,
    gaps: 1,
    has: [
      ['beijing', 'Business sector 企业', '2023', 131200, 'million-yuan', 'A'],
      ['shanghai', 'Higher education 高等学校', '2023', 32120.5, 'million-yuan', 'A'],
    ],
  },
]
