import { headingLevel, outlineStyle } from './outline-styles.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** What the text and its structure are made of. */
const KEPT = names(
  'w:document w:body w:footnotes w:footnote w:endnotes w:endnote w:p w:pPr w:pStyle w:numPr w:ilvl w:numId w:r w:rPr ' +
    'w:vertAlign w:t w:tab w:br w:cr w:softHyphen w:noBreakHyphen w:sym w:tbl w:tr w:trPr w:tblHeader w:tc w:tcPr ' +
    'w:gridSpan w:vMerge w:footnoteReference w:endnoteReference',
)
/** What holds words that are not the text: deleted and moved ones, field codes, readings printed above a word. */
const DROPPED = names(
  'w:del w:moveFrom w:instrText w:delInstrText w:rt w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr w:pPrChange w:rPrChange',
)
/** Elements whose attributes say nothing about the text. */
const BARE = names('w:p w:r w:tr w:tc')
/** Tables in tables and boxes in boxes go this deep at most; deeper ones are made to exhaust what reads them. */
const DEEPEST = 500
/** In formulas, what keeps a number from running into the next. */
const FORMULA: Readonly<Record<string, string>> = { '</m:num>': '/', '<m:sup>': '^', '<m:sub>': '_' }
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/g
const WORD = /xmlns:w\s*=\s*["'][^"']*wordprocessingml/

/**
 * A part of a Word document (body, footnotes, endnotes) reduced to what its text is made of, in the words of the format
 * that mammoth knows, so that none is lost: wrappers around words are taken off (fields, controls, insertions, tags, links,
 * the drawing around a text box), formulas become words, page breaks line breaks, and paragraphs that are headings by
 * themselves get a heading's style. Deleted and hidden words are left out, as they are on paper. One pass without a tree,
 * so that a hostile part costs no more than its length. A part written with other prefixes is given back as it is. Throws
 * a RangeError where it is nested too deep.
 */
export function plainPart(xml: string): string {
  if (!WORD.test(xml.slice(0, 20_000))) return xml
  const part = new PlainPart()
  for (const [token] of xml.matchAll(TOKEN)) part.read(token)
  return part.text()
}

class PlainPart {
  /** What was kept so far, and what stands in text boxes of the open paragraph; the innermost open box is last. */
  readonly #outs: { readonly kept: string[]; readonly boxes: string[] }[] = [{ kept: [], boxes: [] }]
  readonly #runs: { readonly from: number; isHidden: boolean }[] = []
  /** Where the style of each open paragraph stands in `#out`; -1 where it has none. */
  readonly #styles: number[] = []
  /** Whether the newer of two forms of each open drawing held words; the older one repeats them. */
  readonly #drawings: boolean[] = []
  #skipped: { readonly name: string; depth: number } | null = null
  #isText = false
  #depth = 0

  get #out(): string[] {
    return this.#outs.at(-1)?.kept ?? []
  }

  text(): string {
    return this.#outs.flatMap(({ kept, boxes }) => [...kept, ...boxes]).join('')
  }

  read(token: string): void {
    if (!token.startsWith('<') || token.startsWith('<![')) {
      if (this.#isText && this.#skipped === null) this.#out.push(token)
      return
    }
    const name = /^<\/?([\w:.-]+)/.exec(token)?.[1] ?? ''
    if (token.startsWith('</')) this.#end(name, token)
    else if (token.endsWith('/>')) this.#empty(name, token)
    else this.#begin(name, token)
  }

  #begin(name: string, token: string): void {
    if (this.#skipped !== null) {
      if (name === this.#skipped.name) this.#skipped.depth++
      return
    }
    if (DROPPED.has(name) || (name === 'mc:Fallback' && this.#drawings.at(-1) === true)) {
      this.#skipped = { name, depth: 1 }
      return
    }
    if ((KEPT.has(name) || name === 'w:txbxContent') && ++this.#depth > DEEPEST)
      throw new RangeError(`nested ${DEEPEST} deep`)
    if (name === 'w:r') this.#runs.push({ from: this.#out.length, isHidden: false })
    if (name === 'w:p') this.#styles.push(-1)
    if (name === 'mc:AlternateContent') this.#drawings.push(false)
    if (name === 'w:txbxContent') this.#beginBox()
    if (name === 'w:t') this.#isText = true
    if (name === 'm:t') this.#beginWord()
    this.#keep(name, token)
    this.#property(name, token)
    this.#formula(token)
  }

  #empty(name: string, token: string): void {
    if (this.#skipped !== null) return
    // A mark that a row or the end of a paragraph was deleted; words lie in one that is not empty.
    if (name === 'w:del') this.#out.push(token)
    else if (name === 'w:br') this.#out.push('<w:br/>')
    else this.#keep(name, token)
    this.#property(name, token)
  }

  #end(name: string, token: string): void {
    if (this.#skipped !== null) {
      if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = null
      return
    }
    if (KEPT.has(name) || name === 'w:txbxContent') this.#depth--
    if (name === 'm:t') this.#endWord()
    if (name === 'w:t') this.#isText = false
    if (name === 'w:p') this.#styles.pop()
    if (name === 'mc:AlternateContent') this.#drawings.pop()
    if (name === 'w:txbxContent') this.#endBox()
    const run = name === 'w:r' ? this.#runs.pop() : undefined
    if (run?.isHidden === true) this.#out.length = Math.min(run.from, this.#out.length)
    else this.#keep(name, token)
    if (name === 'w:p') this.#emptyBoxes()
    this.#formula(token)
  }

  #beginBox(): void {
    if (this.#drawings.length > 0) this.#drawings[this.#drawings.length - 1] = true
    this.#outs.push({ kept: [], boxes: [] })
  }

  #endBox(): void {
    const box = this.#outs.length > 1 ? this.#outs.pop() : undefined
    for (const token of [...(box?.kept ?? []), ...(box?.boxes ?? [])]) this.#outs.at(-1)?.boxes.push(token)
  }

  /** What stands in a paragraph's text boxes is read behind the paragraph. */
  #emptyBoxes(): void {
    for (const token of this.#outs.at(-1)?.boxes.splice(0) ?? []) this.#out.push(token)
  }

  #keep(name: string, token: string): void {
    if (!KEPT.has(name)) return
    if (name === 'w:pStyle' && this.#styles.length > 0)
      this.#styles[this.#styles.length - 1] = this.#out.length
    this.#out.push(BARE.has(name) ? token.replace(/\s[^]*?(\/?>)$/, '$1') : token)
  }

  #property(name: string, token: string): void {
    const value = /\bw:val\s*=\s*["']([^"']*)["']/.exec(token)?.[1]
    const run = this.#runs.at(-1)
    if (name === 'w:vanish' && run !== undefined) run.isHidden = !/^(?:0|false|off)$/.test(value ?? '')
    const level = name === 'w:outlineLvl' && this.#styles.length > 0 ? headingLevel(Number(value)) : null
    if (level === null) return
    const style = `<w:pStyle w:val="${outlineStyle(level)}"/>`
    const at = this.#styles.at(-1) ?? -1
    if (at >= 0) this.#out[at] = style
    else this.#out.push(style)
  }

  #formula(token: string): void {
    const sign = FORMULA[token]
    if (sign === undefined) return
    this.#beginWord()
    this.#out.push(sign)
    this.#endWord()
  }

  #beginWord(): void {
    this.#out.push('<w:r><w:t xml:space="preserve">')
    this.#isText = true
  }

  #endWord(): void {
    this.#out.push('</w:t></w:r>')
    this.#isText = false
  }
}
