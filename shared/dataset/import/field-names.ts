import { importFields, type ImportField } from './fields.ts'

/** Names people and publishers give the columns, in lower case without marks between the words; a field's own name is one. */
const names: Readonly<Record<ImportField, readonly string[]>> = {
  hub: ['hub', 'region', 'entity', 'place', 'city', 'province', 'area', 'location', 'geo', 'ref area', 'reference area', 'geopolitical entity reporting', 'geopolitical entity', 'reporting country', 'cluster', 'country', 'country name', 'country or area', 'country id', 'country code', 'economy', 'economy name', 'reporter', 'territory', 'municipality', 'state', 'nuts', 'name', 'region name', 'geo name', 'хаб', 'регион', 'регионы', 'город', 'территория', 'субъект', 'субъект рф', 'субъект российской федерации', 'субъекты российской федерации', 'наименование территории', 'наименование региона', 'наименование субъекта', '地区', '城市', '省份', '省市', '省 市 区', '区域', '枢纽', '地域', '地区名称', 'ort', 'stadt', 'land', 'bundesland', 'bundesländer', 'gebiet', 'raum', 'kreis', 'gemeinde', 'ville', 'région', 'pays', 'territoire', 'département', 'commune', 'zone géographique', 'ciudad', 'región', 'país', 'provincia', 'comunidad autónoma', 'territorio', 'municipio', 'office', 'geography', 'comunidades autónomas', 'comunidades y ciudades autónomas', 'provincias', 'municipios', 'unidade da federação', 'brasil e unidade da federação', 'brasil grande região e unidade da federação', 'município', 'estado', '시도별', '시도', '행정구역별', '행정구역 시도 별', '행정구역', '시군구별', '지역', '지역별', '국가', '국가별', '都道府県', '市区町村', 'região', 'regione', 'województwo', 'län'],
  indicator: ['indicator', 'measure', 'variable', 'series', 'series name', 'indicator name', 'indicator code', 'indicator label en', 'metric', 'item', 'subject', 'statistic', 'contents', 'variables', 'показатель', 'показатели', 'индикатор', 'наименование показателя', '指标', '指标名称', '项目', 'merkmal', 'kennzahl', 'indikator', 'variable label', 'value variable label', 'indicateur', 'libellé', 'mesure', 'indicador', 'medida', 'magnitud', '항목', '지표', '통계항목', '表章項目', 'variável', 'variabile', 'wskaźnik'],
  unit: ['unit', 'units', 'unit of measure', 'unit measure', 'unit name', 'measurement unit', 'единица', 'единица измерения', 'единицы измерения', 'ед изм', '单位', '计量单位', 'einheit', 'maßeinheit', 'masseinheit', 'value unit', 'unité', 'unité de mesure', 'unidad', 'unidades', 'unidad de medida', '计量', '度量单位', 'ед', 'единица измерения показателя', '단위', '単位', 'unidade', 'unidade de medida', 'unità di misura', 'jednostka'],
  period: ['period', 'year', 'time', 'date', 'time period', 'timeperiod', 'year code', 'reference period', 'ref period', 'edition', 'quarter', 'month', 'период', 'год', 'годы', 'дата', 'отчетный период', '时期', '年份', '年度', '时间', '年', 'jahr', 'jahre', 'zeit', 'zeitraum', 'quartal', 'monat', 'stichtag', 'année', 'période', 'trimestre', 'mois', 'año', 'periodo', 'período', 'fecha', 'mes', '시점', '연도', '년도', '기간', '時間軸', '年次', 'ano', 'anno', 'rok'],
  value: ['value', 'obs value', 'observation value', 'amount', 'figure', 'observation', 'data value', 'val', 'v4 0', 'v4 1', 'v4 2', 'v4 3', 'значение', 'величина', 'значение показателя', '数值', '值', '数据', 'wert', 'valeur', 'valor', '데이터', '수치', '値', 'dato', 'datos', 'wartość'],
  source_title: ['source title', 'title', 'source', 'document', 'source name', 'data source', 'название источника', 'источник', 'источник данных', '来源标题', '标题', '来源', '数据来源', 'quelle', 'fuente', '출처'],
  source_publisher: ['source publisher', 'publisher', 'organisation', 'organization', 'source organization', 'agency', 'издатель', 'издание', 'организация', '来源机构', '发布机构', '出版者', 'herausgeber', 'éditeur', 'editor'],
  source_url: ['source url', 'url', 'link', 'address', 'ссылка', 'адрес', '网址', '链接', '来源网址'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'obs comment', 'footnote', 'footnotes', 'примечание', 'примечания', 'комментарий', '备注', '说明', '注', 'bemerkung', 'bemerkungen', 'anmerkung', 'anmerkungen', 'hinweis', 'fußnote', 'remarque', 'remarques', 'nota', 'notas', 'observaciones'],
  tier: ['tier', 'source tier', 'quality', 'уровень', 'уровень источника', '等级', '来源等级'],
  status: ['status', 'obs status', 'observation status', 'obs flag', 'observation flag', 'observation status flag', 'observation status flag v2 structure', 'flag', 'flags', 'flag codes', 'data marking', 'статус', '状态', 'magnitude', 'value q', 'qualitätskennzeichen', 'statut', 'статус наблюдения'],
  qualifier: ['qualifier', 'уточнение', '限定'],
  vintage: ['vintage', 'last update', 'last updated', 'known since', 'published', 'release date', 'publication date', 'дата публикации', '发布日期', 'stand', 'veröffentlicht', 'publié le', 'publicado'],
  decimals: ['decimals', 'number of decimals'],
  unit_mult: ['unit mult', 'unit multiplier', 'powercode code', 'power code', 'unit multiplier code'],
  status_fr: ['obs status fr'],
  status_ca: [],
  status_un: [],
  unit_ca: [],
  action: ['action'],
  hub_id: ['hub id'],
  indicator_id: [],
  printed_hub: ['printed hub'],
  printed_indicator: ['printed indicator'],
  printed_unit: ['printed unit'],
  printed_period: ['printed period'],
  printed_value: ['printed value'],
  sequence: [],
  revision: [],
  revision_at: [],
  revision_reason: [],
  preferred: [],
  preferred_reason: [],
} // prettier-ignore

const byName = new Map<string, { readonly field: ImportField; readonly rank: number }>()
for (const field of importFields)
  for (const [rank, name] of [foldedHeader(field), ...names[field]].entries())
    if (!byName.has(name)) byName.set(name, { field, rank })

/** A header as it is compared: lower case, one width, no marks between the words. */
export function foldedHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\s_.\-:;,/()[\]\\|]+/g, ' ')
    .trim()
}

/** Further from the field's own name than any of the lists. */
const LOOSE = 1000
const bracketBehind = /\s*[(（[【][^()（）[\]【】]*[)）\]】]$/u
/** 'Indicadores de I+D' over the names of indicators. */
const indicatorsOf =
  /^(?:indicador(?:es)?|indicat(?:or|eur)s?|indikatoren|показатели) (?:of|de|des|für|по|for) /u

/** The field a header names, and how near its name is to the field's own (0 is the own name); null for any other word. */
export function fieldNamed(header: string): { readonly field: ImportField; readonly rank: number } | null {
  const named = byName.get(foldedHeader(header))
  if (named !== undefined) return named
  if (indicatorsOf.test(foldedHeader(header))) return { field: 'indicator', rank: LOOSE }
  // '時間軸(年度)': what stands in brackets says which; a bracket behind a value is its unit.
  const bare = bracketBehind.test(header)
    ? byName.get(foldedHeader(header.replace(bracketBehind, '')))
    : undefined
  return bare !== undefined && ['hub', 'indicator', 'period'].includes(bare.field)
    ? { field: bare.field, rank: LOOSE }
    : null
}
