import { zipSync } from 'fflate'
import { lines, type Published } from './published-tables.ts'

/** One Data Package whose figures name places and measures by codes that other tables of it put into words. */
const keyedPackage = () =>
  zipSync({
    'datapackage.json': Buffer.from(
      JSON.stringify({
        name: 'hub-stats',
        title: 'Hub statistics',
        licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
        resources: [
          { name: 'areas', path: 'data/areas.csv', schema: { primaryKey: 'code' } },
          { name: 'measures', path: 'data/measures.csv', schema: { primaryKey: 'id' } },
          {
            name: 'figures',
            path: 'data/figures.csv',
            dialect: { delimiter: ';' },
            schema: {
              missingValues: ['', 'NA'],
              fields: [{ name: 'area' }, { name: 'measure' }, { name: 'year' }, { name: 'amount' }],
              foreignKeys: [
                { fields: ['area'], reference: { resource: 'areas', fields: ['code'] } },
                { fields: 'measure', reference: { resource: 'measures', fields: 'id' } },
                { fields: ['year'], reference: { resource: 'nowhere', fields: ['id'] } },
              ],
            },
          },
        ],
      }),
    ),
    'data/areas.csv': Buffer.from(lines('code,name', '110000,Beijing', '310000,Shanghai', '440300,Shenzhen')),
    'data/measures.csv': Buffer.from(
      lines('id,label,unit', 'm1,R&D expenditure,billion yuan', 'm2,Patents granted,count'),
    ),
    'data/figures.csv': Buffer.from(
      lines(
        'area;measure;year;amount',
        '110000;m1;2023;294,7',
        '110000;m2;2023;199000',
        '310000;m1;2023;204,9',
        '440300;m1;2023;NA',
        '440300;m2;2023;235000',
      ),
    ),
  })

/** Shapes that once were refused, or read with a column left out: units, flags and codes in columns of their own. */
export const ownTables: readonly Published[] = [
  {
    of: 'a yearbook with Merkmal and Einheit',
    name: 'jahrbuch.csv',
    bytes: lines(
      'Stadt;Merkmal;Einheit;2021;2022',
      'Berlin;BIP;Mrd. EUR;165,1;179,4',
      'Berlin;FuE-Quote;Prozent des BIP;3,1;3,2',
    ),
    added: 4,
    has: [
      ['berlin', 'BIP', '2022', 179.4, 'billion-euro', 'A'],
      ['berlin', 'FuE-Quote', '2021', 3.1, 'percent-of-gdp', 'A'],
    ],
  },
  {
    of: 'a French table',
    name: 'villes.csv',
    bytes: lines(
      'Ville;Indicateur;Unité de mesure;Année;Valeur',
      'Paris;PIB;milliards d’euros;2022;757,6',
      'Paris;DIRD;% du PIB;2022;3,1',
    ),
    added: 2,
    has: [
      ['paris', 'PIB', '2022', 757.6, 'billion-euro', 'A'],
      ['paris', 'DIRD', '2022', 3.1, 'percent-of-gdp', 'A'],
    ],
  },
  {
    of: 'a Spanish table',
    name: 'ciudades.csv',
    bytes: lines(
      'Ciudad;Indicador;Unidad;Año;Valor',
      'Madrid;PIB;millones de euros;2022;261.713,5',
      'Barcelona;Gasto en I+D;porcentaje;2022;2,1',
    ),
    added: 2,
    has: [
      ['madrid', 'PIB', '2022', 261713.5, 'million-euro', 'A'],
      ['barcelona', 'Gasto en I+D', '2022', 2.1, 'percent', 'A'],
    ],
  },
  {
    of: 'units under a head nobody knows',
    name: 'grp.csv',
    bytes: lines('hub,indicator,dimension,year,value', 'Beijing,GRP,billion yuan,2023,4376'),
    added: 1,
    has: [['beijing', 'Gross regional product', '2023', 4376, 'billion-yuan', 'A']],
  },
  {
    of: 'Eurostat, flags beside each year',
    name: 'estat sample.csv',
    bytes: lines('geo,2020,flag,2021,flag', 'Germany,3.13,p,3.14,', 'France,2.27,,:,c'),
    added: 4,
    has: [
      ['germany', 'estat sample', '2020', 3.13, 'unstated', 'P'],
      ['germany', 'estat sample', '2021', 3.14, 'unstated', 'A'],
      ['france', 'estat sample', '2021', null, 'unstated', 'Q'],
    ],
  },
  {
    of: 'flags behind all years, named by them',
    name: 'estat other.csv',
    bytes: lines('geo,2020,2021,2020_flag,2021_flag', 'Germany,3.13,3.14,,b'),
    added: 2,
    has: [
      ['germany', 'estat other', '2020', 3.13, 'unstated', 'A'],
      ['germany', 'estat other', '2021', 3.14, 'unstated', 'B'],
    ],
  },
  {
    of: 'Destatis, the classic form',
    name: '21821-0001.csv',
    bytes: Buffer.from(
      lines(
        'Ausgaben für Forschung und Entwicklung: Bundesländer,;;;',
        'Jahre;;;',
        'Bundesland;Einheit;2021;2022',
        'Bayern;Mill. EUR;21.112,0;22.415,7',
        'Berlin;Mill. EUR;5.512,3;-',
        'Bremen;Mill. EUR;.;1.021,9',
        '__________;;;',
        '© Statistisches Bundesamt (Destatis), 2025 | Stand: 14.03.2025 / 10:12:33;;;',
      ),
      'latin1',
    ),
    added: 4,
    gaps: 2,
    has: [
      ['berlin', 'Ausgaben für Forschung und Entwicklung: Bundesländer', '2021', 5512.3, 'million-euro', 'A'],
    ],
  },
  {
    of: 'Destatis, the flat form',
    name: '21821-0001_flat.csv',
    bytes: lines(
      'statistics_code;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q',
      '21821;JAHR;Jahr;2022;DLAND;Bundesländer;11;Berlin;5700,4;Mill. EUR;FUE001;Ausgaben für FuE;p',
      '21821;JAHR;Jahr;2022;DLAND;Bundesländer;02;Hamburg;2100,9;Mill. EUR;FUE001;Ausgaben für FuE;e',
    ),
    added: 2,
    has: [
      ['berlin', 'Ausgaben für FuE', '2022', 5700.4, 'million-euro', 'P'],
      ['hamburg', 'Ausgaben für FuE', '2022', 2100.9, 'million-euro', 'E'],
    ],
  },
  {
    of: 'INSEE',
    name: 'DS_RD_data.csv',
    bytes: lines(
      '"GEO";"GEO_OBJECT";"FREQ";"RD_MEASURE";"TIME_PERIOD";"OBS_VALUE";"OBS_STATUS_FR";"UNIT_MEASURE";"UNIT_MULT"',
      '"Paris";"COM";"A";"DIRD";"2021";"21500.5";"D";"EUR";"6"',
      '"Paris";"COM";"A";"DIRD";"2022";"22480.0";"P";"EUR";"6"',
    ),
    added: 2,
    has: [
      ['paris', 'DIRD', '2021', 21500.5, 'million-euro', 'A'],
      ['paris', 'DIRD', '2022', 22480, 'million-euro', 'P'],
    ],
  },
  {
    of: 'UNESCO, a magnitude without a value',
    name: 'SDG_DATA_NATIONAL.csv',
    bytes: lines(
      'INDICATOR_ID,COUNTRY_ID,YEAR,VALUE,MAGNITUDE,QUALIFIER',
      'EXPGDP.TOT,CHN,2022,2.55618,,UIS_EST',
      'EXPGDP.TOT,PRK,2022,,NA,',
    ),
    added: 2,
    has: [
      ['china', 'EXPGDP.TOT', '2022', 2.55618, 'unstated', 'E'],
      ['north-korea', 'EXPGDP.TOT', '2022', null, 'unstated', 'M'],
    ],
  },
  {
    of: 'ONS, one measure a file',
    name: 'gdp-by-region-v4.csv',
    bytes: lines(
      'v4_1,Data Marking,calendar-years,Time,nuts,Geography',
      '101.2,,2021,2021,UKI,London',
      '104.7,p,2022,2022,UKI,London',
    ),
    added: 2,
    has: [['london', 'gdp-by-region-v4', '2022', 104.7, 'unstated', 'P']],
  },
  {
    of: 'a package with keys to its lists',
    name: 'stats.zip',
    bytes: keyedPackage(),
    added: 4,
    gaps: 1,
    has: [
      ['beijing', 'RD expenditure', '2023', 294.7, 'billion-yuan', 'A'],
      ['shenzhen', 'Patents granted', '2023', 235000, 'count', 'A'],
    ],
  },
]
