const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The picture with its title and alt text for readers who do not see it (SVG 2, `title` and `desc`). */
export function describedSvg(svg: string, title: string, description: string): string {
  const head = `<title>${escaped(title)}</title>\n<desc>${escaped(description)}</desc>\n`
  return svg.replace(/^<svg([^>]*)>\n?/, (_, attributes: string) => `<svg${attributes} role="img">\n${head}`)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
