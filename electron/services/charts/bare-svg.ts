/**
 * The picture without what ECharts adds for a browser: hover styles, their classes, numbers of series and points. Only
 * inside tags: a text cannot hold one, its `<` is escaped.
 */
export function bareSvg(svg: string): string {
  return svg
    .replace(/<style ?>[\s\S]*?<\/style>\n?/g, '')
    .replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, ''))
}
