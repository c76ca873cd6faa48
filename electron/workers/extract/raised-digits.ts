const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
}

/** 'km2' with a raised 2 is 'km²', and a note's number behind 6.58 must not make 6.582 of it: raised digits stay raised. */
export function raisedDigits(text: string): string {
  return /^\s*[\d+−-]{1,4}\s*$/.test(text)
    ? [...text].map((character) => RAISED[character] ?? character).join('')
    : text
}
