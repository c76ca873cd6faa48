import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { outlineStyles } from './outline-styles.ts'
import { plainPart } from './plain-part.ts'

/** What Word calls a title is the topmost heading; mammoth knows the headings below it. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "r[style-name='Strong'] => strong",
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text', 'Quotation'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
]
/** Longer cells hold text, not data. */
const LONGEST_CELL = 1000

/**
 * The HTML of a Word document whose parts were read before: headings, lists, tables, and its notes as a list at the end,
 * each with the number that stands in the text. mammoth is given a new zip of these parts alone, so that it sees the bytes
 * that were counted and nothing else; pictures and addresses of other files are never followed.
 */
export async function docxHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const zip = zipSync(Object.fromEntries([...parts].map(([name, bytes]) => [name, plain(name, bytes)])), {
    level: 0,
  })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.length) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  )
  return withNoteNumbers(withPlainCells(value))
}

function plain(name: string, bytes: Uint8Array): Uint8Array {
  const rewrite = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)
    ? plainPart
    : name === 'word/styles.xml'
      ? outlineStyles
      : null
  return rewrite === null ? bytes : strToU8(rewrite(strFromU8(bytes)))
}

/** mammoth writes every cell as paragraphs; short cells without anything else inside are data and become one line. */
function withPlainCells(html: string): string {
  return html.replace(
    /<(t[dh])((?:\s[^>]*)?)>((?:(?!<\/?(?:td|th|table|ul|ol|h\d)\b)[^])*?)<\/\1>/g,
    (cell, name, attributes, inside) =>
      String(inside).length > LONGEST_CELL
        ? cell
        : `<${name}${attributes}>${String(inside)
            .replace(/<\/p>\s*<p>/g, ' ')
            .replace(/<\/?p>/g, '')}</${name}>`,
  )
}

/** `[1]` before the note that the text calls by `[1]`; the arrow back is for clicking, not for reading. */
function withNoteNumbers(html: string): string {
  const numbers = new Map<string, string>()
  for (const [, note, number] of html.matchAll(
    /<a href="#((?:foot|end)note-[^"]+)" id="[^"]*">(\[\d+\])<\/a>/g,
  ))
    if (note !== undefined && number !== undefined) numbers.set(note, number)
  return html
    .replace(
      /<li id="((?:foot|end)note-[^"]+)">(<p>)?/g,
      (whole, note) => `${whole}${numbers.get(String(note)) ?? ''} `,
    )
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
}
