import { refuse } from '#shared/ipc/problem.ts'
import type { TableFile } from '../table-reader.ts'
import type { Zip } from '../zip-parts.ts'
import { readPart } from './read-part.ts'
import { readSharedTexts } from './shared-texts.ts'
import { readStyles, type CellStyle } from './styles.ts'

export type Sheet = { readonly name: string; readonly hidden: boolean; readonly part: string }
export type Workbook = {
  readonly sheets: readonly Sheet[]
  readonly texts: readonly string[]
  readonly styles: readonly CellStyle[]
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean
  /** The program's own export, as no other program has saved it since: its numbers are meant to the last digit. */
  readonly own: boolean
}

/** What a sheet's cells refer to: the sheets by name, the texts and the formats. Refuses `table-damaged` and `table-bomb`. */
export async function readWorkbook(file: TableFile, zip: Zip): Promise<Workbook> {
  try {
    const book = zip.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name)) ?? 'xl/workbook.xml'
    const targets = await readTargets(zip, book)
    const sheets: Sheet[] = []
    let from1904 = false
    await readPart(zip, book, {
      open: (name, attributes) => {
        if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes()['date1904'] ?? '')
        if (name !== 'sheet') return
        const { name: printed = '', state = 'visible', ...own } = attributes()
        const id = Object.entries(own).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? ''
        const part = targets.get(id)
        if (part !== undefined && zip.names.includes(part))
          sheets.push({ name: decoded(printed), hidden: state !== 'visible', part })
      },
      close: () => undefined,
      text: () => undefined,
    })
    if (sheets.length === 0) refuse('table-damaged', { file: file.name })
    const texts = await readSharedTexts(file, zip)
    return { sheets, texts, styles: await readStyles(zip), from1904, own: await isOwn(zip) }
  } catch (error) {
    if (error instanceof Error && 'problem' in error) throw error
    return refuse('table-damaged', { file: file.name })
  }
}

async function isOwn(zip: Zip): Promise<boolean> {
  let within = ''
  let application = ''
  await readPart(zip, 'docProps/app.xml', {
    open: (name) => (within = name),
    close: () => (within = ''),
    text: (text) => {
      if (within === 'Application') application += text
    },
  })
  return application.trim() === 'Plumbline'
}

async function readTargets(zip: Zip, book: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readPart(zip, book.replace(/^xl\/(.+)$/, 'xl/_rels/$1.rels'), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id = '', Target = '', TargetMode = '' } = attributes()
      if (TargetMode === 'External') return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return targets
}

/** Attributes come as they are written. */
function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&')
}
