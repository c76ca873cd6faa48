import { readFrom, type Line, type Read } from './lines.ts'

const DOI =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi\s?[:：]?\s?)(10\.\d{4,9}\/[^\s"<>，。；（）]{2,120}[^\s"<>，。；（）.,;:)\]])|^\s?(10\.\d{4,9}\/[^\s"<>，。；]{2,120}[^\s"<>，。；.,;:)\]])$/iu

/** The address that a DOI stands for, in any of its spellings; null where there is none. */
export function doiAddress(said: string): string | null {
  const bare = /^10\.\d{4,9}\/\S{2,120}$/.test(said.trim()) ? said.trim() : undefined
  const match = DOI.exec(said)
  const doi = bare ?? match?.[1] ?? match?.[2]
  return doi === undefined ? null : `https://doi.org/${doi}`
}

/** The one DOI that some lines print; null where they print several, of which one may be another document's. */
export function doiIn(lines: readonly Line[]): Read<string> | null {
  const found = lines.flatMap((line) => {
    const match = DOI.exec(line.text)
    const doi = match?.[1] ?? match?.[2]
    return match === null || doi === undefined
      ? []
      : [readFrom(line, `https://doi.org/${doi}`, match[0].trim(), match.index + match[0].search(/\S/))]
  })
  const [first] = found
  const isOne = found.every(({ value }) => value.toLowerCase() === first?.value.toLowerCase())
  return first !== undefined && isOne ? first : null
}
