/** Columns a terminal gives a text: letters of Chinese, Japanese and Korean take two. */
export function displayWidth(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu,
  )
  return [...text].length + (wide?.length ?? 0)
}

/** Lines of a table with two spaces between columns; the last column is not padded. Line breaks inside a cell become spaces. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const flat = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
  const widths = (flat[0] ?? []).map((_, at) => Math.max(...flat.map((row) => displayWidth(row[at] ?? ''))))
  return flat.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(cell))))
      .join('  ')
      .trimEnd(),
  )
}

/** At most `width` characters, with an ellipsis where something was left out. */
export function shortened(text: string, width: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= width ? letters.join('') : `${letters.slice(0, width - 1).join('')}…`
}
