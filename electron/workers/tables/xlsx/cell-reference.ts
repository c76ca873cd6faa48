/** 'BC12' → 54. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40
    else if (code >= 0x61 && code <= 0x7a) column = column * 26 + code - 0x60
    else break
  }
  return column - 1
}

/** 'BC12' → 12. */
export function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? '0')
}
