export const views = ['overview', 'sources', 'claims', 'dataset', 'charts', 'briefings'] as const
export type View = (typeof views)[number]

/** Where the window is: a view, the object open in it, and a spot inside that object (a quotation, a block, a row). */
export type Place = { readonly view: View; readonly id: string | null; readonly at: string | null }

/** `#/sources/S3-8f3k2q/S3:10-xk29ab` → its place; anything else is the overview. */
export function placeOf(hash: string): Place {
  const [view, id, at] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return ''
      }
    })
  const known = views.find((one) => one === view)
  if (known === undefined) return { view: 'overview', id: null, at: null }
  return { view: known, id: id || null, at: at || null }
}

export function hashOf({ view, id, at }: Place): string {
  const parts = [view, ...(id === null ? [] : [id, ...(at === null ? [] : [at])])]
  return `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`
}
