/** Where a program that saved a page wrote down where it was and when. */
const HEAD = 20_000
const COMMENT = /<!--([\s\S]{0,2000}?)-->/g
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/**
 * The address and the day that a browser or SingleFile noted in a comment at the top of a page it saved: 'saved from
 * url=(0028)https://…', 'Page saved with SingleFile url: … saved date: Tue Mar 03 2026 …'. Both null in other pages.
 */
export function savedPage(html: string): { readonly url: string | null; readonly retrieved: string | null } {
  for (const [, comment = ''] of html.slice(0, HEAD).matchAll(COMMENT)) {
    const browser = /^\s*saved from url=\(\d{4}\)(https?:\/\/\S+)\s*$/.exec(comment)?.[1]
    if (browser !== undefined) return { url: browser, retrieved: null }
    if (!/saved with SingleFile/i.test(comment)) continue
    const url = /^\s*url:\s*(https?:\/\/\S+)\s*$/m.exec(comment)?.[1] ?? null
    const date = /^\s*saved date:\s*\w{3} (\w{3}) (\d{2}) (\d{4})\b/m.exec(comment)
    return { url, retrieved: date === null ? null : dayOf(date[3] ?? '', date[1] ?? '', date[2] ?? '') }
  }
  return { url: null, retrieved: null }
}

function dayOf(year: string, month: string, day: string): string | null {
  const at = MONTHS.indexOf(month)
  return at < 0 || at % 3 > 0 ? null : `${year}-${String(at / 3 + 1).padStart(2, '0')}-${day}`
}
