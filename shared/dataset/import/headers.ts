/** The columns an observation table may have. */
export const importColumns = [
  'hub',
  'indicator',
  'unit',
  'period',
  'value',
  'source_title',
  'source_publisher',
  'source_url',
  'note',
  'tier',
] as const
export type ImportColumn = (typeof importColumns)[number]

/** Without these a row says nothing. */
export const requiredColumns = [
  'hub',
  'indicator',
  'period',
  'value',
] as const satisfies readonly ImportColumn[]

/** Other names people give the columns, in lower case without marks between the words. */
const names: Readonly<Record<ImportColumn, readonly string[]>> = {
  hub: ['hub', 'region', 'entity', 'place', 'city', 'province', 'area', 'location', 'geo', 'ref area', 'cluster', 'country', 'territory', 'name', 'хаб', 'регион', 'город', 'территория', 'субъект', '地区', '城市', '省份', '区域', '枢纽'],
  indicator: ['indicator', 'measure', 'variable', 'series', 'indicator name', 'metric', 'показатель', 'индикатор', '指标', '指标名称'],
  unit: ['unit', 'units', 'unit of measure', 'unit measure', 'единица', 'единица измерения', 'ед изм', '单位', '计量单位'],
  period: ['period', 'year', 'time', 'date', 'time period', 'edition', 'период', 'год', 'дата', '时期', '年份', '年度', '时间', '年'],
  value: ['value', 'obs value', 'amount', 'figure', 'observation', 'значение', 'величина', '数值', '值'],
  source_title: ['source title', 'title', 'source', 'document', 'название источника', 'источник', '来源标题', '标题', '来源'],
  source_publisher: ['source publisher', 'publisher', 'organisation', 'organization', 'издатель', 'издание', 'организация', '来源机构', '发布机构', '出版者'],
  source_url: ['source url', 'url', 'link', 'address', 'ссылка', 'адрес', '网址', '链接', '来源网址'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'примечание', 'комментарий', '备注', '说明', '注'],
  tier: ['tier', 'source tier', 'quality', 'уровень', 'уровень источника', '等级', '来源等级'],
} // prettier-ignore

/** Where each column stands, or what is wrong with the header. */
export type ReadHeader =
  | { readonly kind: 'columns'; readonly at: Readonly<Partial<Record<ImportColumn, number>>> }
  | { readonly kind: 'missing'; readonly missing: readonly ImportColumn[]; readonly found: readonly string[] }
  | { readonly kind: 'twice'; readonly column: ImportColumn; readonly headers: readonly string[] }

/** Matches printed headers to columns: their own name first, then another name in the order of the list above. */
export function readHeader(cells: readonly string[]): ReadHeader {
  const headers = cells.map(folded)
  const at: Partial<Record<ImportColumn, number>> = {}
  const taken = new Set<number>()
  for (const column of importColumns) {
    const own = positions(headers, folded(column))
    if (own.length > 1)
      return { kind: 'twice', column, headers: own.map((index) => (cells[index] ?? '').trim()) }
    if (own[0] !== undefined) {
      at[column] = own[0]
      taken.add(own[0])
    }
  }
  for (const column of importColumns) {
    if (at[column] !== undefined) continue
    const index = names[column].flatMap((name) => positions(headers, name)).find((found) => !taken.has(found))
    if (index === undefined) continue
    at[column] = index
    taken.add(index)
  }
  const absent = requiredColumns.filter((column) => at[column] === undefined)
  if (absent.length > 0) {
    const found = cells.slice(0, 20).map((cell) => cell.trim().slice(0, 40))
    return { kind: 'missing', missing: absent, found: found.filter((cell) => cell !== '') }
  }
  return { kind: 'columns', at }
}

function positions(headers: readonly string[], name: string): number[] {
  return headers.flatMap((header, index) => (header === name ? [index] : []))
}

function folded(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\s_.\-:/()[\]]+/g, ' ')
    .trim()
}
