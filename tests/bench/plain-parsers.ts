import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'

/** A process of its own for `g18-hostile.ts`: one file through the library of its kind, as a first attempt would use it. */
const [, , path = '', name = ''] = process.argv
const bytes = readFileSync(path)
const text = () => new TextDecoder().decode(bytes)
switch (/\.(\w+)$/.exec(name)?.[1]) {
  case 'pdf':
    await extractText(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }))
    break
  case 'docx':
    await mammoth.extractRawText({ buffer: bytes })
    break
  case 'html':
    new Readability(parseHTML(text()).document).parse()
    break
  case 'md':
    fromMarkdown(text())
    break
  default:
    text()
}
process.exit(0)
