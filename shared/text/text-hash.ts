/**
 * Sixteen hexadecimal digits of a text: two FNV-1a runs of 32 bits (Fowler, Noll, Vo), the second over the same text from
 * another start. Tells change, not tampering.
 */
export function textHash(text: string): string {
  return [0x811c9dc5, 0x1b873593].map((start) => fnv1a(text, start)).join('')
}

function fnv1a(text: string, start: number): string {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
