/** ECharts numbers its ids per process; renumbered in the order they stand, equal figures are equal text. */
export function stableSvg(svg: string): string {
  const seen = new Map<string, string>()
  return svg.replace(/zr\d+-[a-z]+-?\d+/g, (id) => {
    const known = seen.get(id)
    if (known !== undefined) return known
    const next = `id${seen.size}`
    seen.set(id, next)
    return next
  })
}
