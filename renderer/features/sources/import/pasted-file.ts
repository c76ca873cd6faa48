export type Pasted = { readonly text: string; readonly html: string }

/** A file name made from the first line of what was pasted; words of every script stay. */
export function nameOfPasted(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? ''
  const name = line
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim()
  return name === '' ? 'pasted' : name
}

/** What was pasted becomes a file like any other, so that it is kept byte for byte. */
export function pastedFile(name: string, kind: 'txt' | 'html', { text, html }: Pasted): File {
  return new File([kind === 'html' ? html : text], `${name.trim().replace(/[/\\:*?"<>|]+/g, ' ')}.${kind}`)
}
