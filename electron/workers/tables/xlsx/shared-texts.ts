import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { TableFile } from '../table-reader.ts'
import type { Zip } from '../zip-parts.ts'
import { readPart } from './read-part.ts'

/** Letters of all shared texts together; a workbook of words has a hundredth of it. */
const MOST_LETTERS = 150_000_000

/** The texts that cells refer to by number. Readings above Chinese words, and raised marks that point to notes, are left out. */
export async function readSharedTexts(file: TableFile, zip: Zip): Promise<readonly string[]> {
  const name = zip.names.find((part) => /^xl\/sharedStrings\.xml$/i.test(part))
  const texts: string[] = []
  if (name === undefined) return texts
  let letters = 0
  const text = new RichText()
  await readPart(zip, name, {
    open: (tag, attributes) => text.open(tag, attributes),
    close: (tag) => {
      text.close(tag)
      if (tag !== 'si') return
      const whole = text.take()
      letters += whole.length
      if (letters > MOST_LETTERS)
        refuse('table-bomb', {
          file: file.name,
          why: sentence('data-import.bomb.letters', { millions: MOST_LETTERS / 1_000_000 }),
        })
      texts.push(whole)
    },
    text: (words) => text.text(words),
  })
  return texts
}

/** Puts the runs of one text together. */
export class RichText {
  #words = ''
  #isText = false
  #isReading = false
  #isRaised = false

  open(tag: string, attributes: () => Readonly<Record<string, string>>): void {
    if (tag === 't') this.#isText = true
    else if (tag === 'rPh') this.#isReading = true
    else if (tag === 'r') this.#isRaised = false
    else if (tag === 'vertAlign') this.#isRaised = attributes()['val'] === 'superscript'
  }

  close(tag: string): void {
    if (tag === 't') this.#isText = false
    else if (tag === 'rPh') this.#isReading = false
  }

  text(words: string): void {
    if (!this.#isText || this.#isReading) return
    // 'км' and a raised 2 is a unit; 'Москва' and a raised 1) is Moscow.
    if (this.#isRaised && /^[\s\d),*]+$/.test(words) && !/(?:м|m)$/iu.test(this.#words)) return
    this.#words += words
  }

  take(): string {
    const words = this.#words
    this.#words = ''
    this.#isRaised = false
    return words
  }
}
