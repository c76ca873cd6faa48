/** The style that a paragraph gets which is a heading by itself and not by its style; `level` counts from 1. */
export function outlineStyle(level: number): string {
  return `PlumblineOutline${level}`
}

/**
 * The style sheet of a Word document in which every style that puts its paragraphs into the outline is called by the name
 * that headings have, whatever its author or a translated program called it, and with `outlineStyle`s added.
 */
export function outlineStyles(xml: string): string {
  const own = new Map<string, { readonly level: number | null; readonly basedOn: string | null }>()
  for (const [whole] of xml.matchAll(STYLE)) {
    const id = valueOf(/<w:style\b[^>]*\bw:styleId="([^"]*)"/.exec(whole))
    const level = valueOf(OUTLINE.exec(whole))
    if (id !== null)
      own.set(id, { level: level === null ? null : Number(level), basedOn: valueOf(BASED_ON.exec(whole)) })
  }
  const renamed = xml.replace(STYLE, (whole) => {
    const id = valueOf(/\bw:styleId="([^"]*)"/.exec(whole))
    const level = id === null || !/\bw:type="paragraph"/.test(whole) ? null : levelOf(id, own)
    return level === null ? whole : whole.replace(/(<w:name\b[^>]*\bw:val=")[^"]*/, `$1heading ${level}`)
  })
  const added = [1, 2, 3, 4, 5, 6].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${outlineStyle(level)}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  return renamed.replace('</w:styles>', () => `${added.join('')}</w:styles>`)
}

/** The level of a heading, 1 to 6, that Word counts from 0 to 8; 9 is running text. */
export function headingLevel(outline: number): number | null {
  return outline >= 0 && outline < 9 ? Math.min(6, outline + 1) : null
}

const STYLE = /<w:style\b[^>]*>[\s\S]*?<\/w:style>/g
const OUTLINE = /<w:outlineLvl\b[^>]*\bw:val="(\d)"/
const BASED_ON = /<w:basedOn\b[^>]*\bw:val="([^"]*)"/

/** Up the styles it is based on, no further than honest documents go. */
function levelOf(
  id: string,
  styles: ReadonlyMap<string, { readonly level: number | null; readonly basedOn: string | null }>,
): number | null {
  let at: string | null = id
  for (let steps = 0; at !== null && steps < 12; steps++) {
    const style = styles.get(at)
    if (style === undefined) return null
    if (style.level !== null) return headingLevel(style.level)
    at = style.basedOn
  }
  return null
}

function valueOf(match: RegExpExecArray | null): string | null {
  return match?.[1] ?? null
}
