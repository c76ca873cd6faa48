/** A bullet, a dash or a number with a point or bracket before the words of a list item; the words of items keep it. */
const OWN_MARKER =
  /^(?:[•‣◦▪●○■□·*–—-]|\[\d{1,3}\]|\(?(?:\d{1,3}|\p{L}|[ivx]{1,4})[.)]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])(?=\s|[^\d.,\s])/iu

/** Whether an item brings its marker along; the others get a dash of ours, which is no part of the text. */
export function hasOwnMarker(words: string): boolean {
  const marker = OWN_MARKER.exec(words)?.[0]
  // 'B. Smith' and 'A) word' look alike; only what is followed by a space is a marker, except for Chinese ones.
  return marker !== undefined && (/[）、①-⑳]$/u.test(marker) || /^\s/.test(words.slice(marker.length)))
}

/** A note under the text: it opens with a raised number or sign and says something after it. */
export function isFootnote(words: string): boolean {
  return /^[¹²³⁰⁴-⁹†‡]{1,3}\s?\S/u.test(words)
}

const FIGURE = /^[−–+-]?[\d.,\u00A0\u202F ]*\d[\d.,]*\s*[%‰]?$/u
/** Whether a cell is a number alone and stands right. */
export function isFigure(cell: string): boolean {
  return FIGURE.test(cell.trim())
}

/** Which columns hold numbers: most of their cells below the first row are figures, and stand right with their name. */
export function figureColumns(rows: readonly (readonly string[])[]): readonly boolean[] {
  const below = rows.length > 1 ? rows.slice(1) : rows
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const cells = below.flatMap((row) => row[column] ?? []).filter((cell) => cell.trim() !== '')
    return cells.length > 0 && cells.filter(isFigure).length > cells.length / 2
  })
}

/** The first row names the columns where no cell of it is a figure and one below it is. A row of bare years is no guess. */
export function hasColumnNames(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows
  return (
    first !== undefined &&
    first.length > 1 &&
    !first.some(isFigure) &&
    others.some((row) => row.slice(1).some(isFigure))
  )
}

/**
 * The language a block is written in where its script cannot be that of the document: a Chinese quotation in an English
 * report is set as Chinese. Undefined where nothing else is known.
 */
export function foreignLanguage(words: string, language: string | null): string | undefined {
  const start = words.slice(0, 200)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return undefined
  const isMostly = (script: RegExp) => (start.match(script)?.length ?? 0) > letters / 2
  const [main = ''] = (language ?? '').split('-')
  if (isMostly(/\p{sc=Han}/gu)) return ['zh', 'ja', 'ko', 'yue'].includes(main) ? undefined : 'zh'
  if (isMostly(/\p{sc=Latin}/gu))
    return ['zh', 'ja', 'ko', 'yue', 'ru'].includes(main) ? 'und-Latn' : undefined
  return undefined
}
