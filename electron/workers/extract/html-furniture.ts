import { ELEMENT, nodeAfter, type HtmlNode } from './html-node.ts'

/** Notices that ask for consent are short; an article about cookies is not one. */
const LONGEST_NOTICE = 1500

/**
 * Takes out of a page, before anything is read off it, what stands in its body and is no part of its text: notices about
 * cookies, the running head and foot that LibreOffice writes once, and the arrows that lead from notes back to the text.
 */
export function removeFurniture(root: HtmlNode): void {
  const found: HtmlNode[] = []
  for (let node: HtmlNode | null = root; node !== null;) {
    const isFurniture = node.nodeType === ELEMENT && (isArrow(node) || isNotice(node) || isRunningHead(node))
    if (isFurniture) found.push(node)
    node = nodeAfter(node, root, !isFurniture)
  }
  for (const node of found) node.remove?.()
}

function isArrow(node: HtmlNode): boolean {
  if (node.nodeName.toUpperCase() !== 'A' || !/#/.test(attribute(node, 'href'))) return false
  return /^[\s\uFE0E↩↑⤴⏎▲^]+$/u.test(node.textContent ?? '')
}

function isNotice(node: HtmlNode): boolean {
  if (/^(?:HTML|BODY|MAIN|ARTICLE)$/i.test(node.nodeName)) return false
  const names = `${attribute(node, 'class')} ${attribute(node, 'id')}`
  if (!/(?:^|[\s_-])(?:cookies?|gdpr)(?:$|[\s_-])|cookie-?(?:bar|banner|notice|consent)/i.test(names))
    return false
  return (node.textContent ?? '').length <= LONGEST_NOTICE
}

function isRunningHead(node: HtmlNode): boolean {
  return (
    node.nodeName.toUpperCase() === 'DIV' &&
    node.parentNode?.nodeName.toUpperCase() === 'BODY' &&
    /^(?:header|footer)$/.test(attribute(node, 'title'))
  )
}

function attribute(node: HtmlNode, name: string): string {
  return node.getAttribute?.(name) ?? ''
}
