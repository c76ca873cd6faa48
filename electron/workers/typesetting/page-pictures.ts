/**
 * Typst draws a document as one SVG with the pages below each other. This cuts it into one SVG a page, each with the
 * glyphs it uses and no others: `count` pages, all of the size of the first.
 * The shape it relies on (two elements a page at the top level, then the definitions) is asserted, not assumed.
 */
export function pagePictures(svg: string, count: number): readonly string[] {
  const open = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(svg)
  if (open === null) throw new Error('the drawn document has no size')
  const width = Number(open[1])
  const height = Number(open[2]) / count
  const parts = topLevelParts(svg)
  const definitions = parts.filter((part) => part.startsWith('    <defs'))
  const drawn = parts.filter((part) => !part.startsWith('    <defs'))
  if (drawn.length !== count * 2) throw new Error(`${drawn.length} drawn parts for ${count} pages`)
  const glyphs = new Map<string, string>()
  const others = definitions.map((part) =>
    part.replace(
      / {8}<symbol id="([^"]+)"[\s\S]*?<\/symbol>\n?/g,
      (symbol, id: string) => (glyphs.set(id, symbol), ''),
    ),
  )
  return Array.from({ length: count }, (_, page) => {
    const [paper = '', ink = ''] = drawn.slice(page * 2, page * 2 + 2)
    const used = new Set([...ink.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? ''))
    const symbols = [...used].map((id) => glyphs.get(id) ?? '').join('')
    // The page's own offset is undone by the view, so its drawing is used unchanged.
    const shifted = `<g transform="translate(0 ${-height * page})">${ink}</g>`
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${paper}${shifted}<defs>${symbols}</defs>${others.join('')}</svg>`
    // Half of Typst's text is indentation.
    return picture.replace(/>\s+</g, '><')
  })
}

/** Elements directly below the root; Typst indents each level by four spaces. */
function topLevelParts(svg: string): string[] {
  const parts: string[] = []
  let open: string[] = []
  for (const line of svg.split('\n').slice(1)) {
    if (line.startsWith('</svg>')) break
    open.push(line)
    const closes = /^ {4}(?:<[^>]*\/>|<\/\w+>)\s*$/.test(line)
    if (closes) {
      parts.push(open.join('\n'))
      open = []
    }
  }
  return parts
}
