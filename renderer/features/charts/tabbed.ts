/** CSV (RFC 4180) with tabs between its cells, as spreadsheets take text from the clipboard. */
export function tabbed(csv: string): string {
  let isQuoted = false
  let text = ''
  const plain = csv.replace(/^\ufeff/, '')
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? ''
    if (isQuoted && sign === '"' && plain[at + 1] === '"') {
      text += '"'
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) text += /[\t\r\n]/.test(sign) ? ' ' : sign
    else text += sign === ',' ? '\t' : sign
  }
  return text
}
