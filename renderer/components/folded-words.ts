/** Words as they are looked for: small letters without accents, one blank between them. 'Sao paulo' finds São Paulo. */
export function foldedWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
}
