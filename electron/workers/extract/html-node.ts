/** The little of a DOM node that walking needs; linkedom's nodes have this shape, and no DOM types are needed for it. */
export type HtmlNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly parentNode: HtmlNode | null
  readonly getAttribute?: (name: string) => string | null
  readonly remove?: () => void
}

export const ELEMENT = 1
export const TEXT = 3

/** The node after this one in reading order; its children are passed over unless `into` is set. Null behind `root`. */
export function nodeAfter(
  node: HtmlNode,
  root: HtmlNode,
  into: boolean,
  leaving?: (left: HtmlNode) => void,
): HtmlNode | null {
  if (into && node.firstChild !== null) return node.firstChild
  let at: HtmlNode | null = node
  let isOpen = into
  while (at !== null && at !== root) {
    if (isOpen) leaving?.(at)
    if (at.nextSibling !== null) return at.nextSibling
    at = at.parentNode
    isOpen = true
  }
  return null
}
