import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPdf } from '../browser-pdf.ts'
import { savedPage } from './saved-page.ts'
import { latex, openDocument, webPage } from './masters.ts'
import { shortChinese, toldReports, type ToldReport } from './told.ts'

/** Makes the documents beside this file anew: `tsx tests/support/documents/made/make.ts`. Needs the programs of README.md. */
const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'plumbline-made-'))
const office = (to: string, file: string) =>
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/office`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore' },
  )
const keep = (from: string, to: string) => copyFileSync(join(folder, from), join(here, to))

function byOffice(report: ToldReport): void {
  const { language } = report
  const master = join(folder, `${language}.fodt`)
  writeFileSync(master, openDocument(report))
  const untagged = '{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
  const tagged = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
  for (const [to, name] of [
    [`pdf:writer_pdf_Export:${tagged}`, `office-${language}.pdf`],
    [`pdf:writer_pdf_Export:${untagged}`, `office-untagged-${language}.pdf`],
    ['docx', `office-${language}.docx`],
    ['html:HTML (StarWriter):EmbedImages', `office-${language}.html`],
    ['txt:Text (encoded):UTF8', `office-${language}.txt`],
  ] as const) {
    office(to, master)
    keep(`${language}.${to.split(':')[0]}`, name)
  }
}

function byTex(report: ToldReport, engine: 'pdflatex' | 'xelatex'): void {
  const name = `${engine}-${report.language}`
  writeFileSync(join(folder, `${name}.tex`), latex(report, engine))
  for (let pass = 0; pass < 2; pass++)
    execFileSync(engine, ['-interaction=nonstopmode', `${name}.tex`], { cwd: folder, stdio: 'ignore' })
  keep(`${name}.pdf`, `${name}.pdf`)
}

function byBrowser(report: ToldReport): void {
  const page = webPage(report)
  const printed = report.language === 'zh' ? webPage(shortChinese) : page
  writeFileSync(join(here, `browser-${report.language}.pdf`), browserPdf(printed))
  writeFileSync(join(here, `saved-${report.language}.html`), savedPage(page))
}

try {
  for (const report of Object.values(toldReports)) {
    byOffice(report)
    byBrowser(report)
    byTex(report, 'xelatex')
  }
  byTex(toldReports.en, 'pdflatex')
  byTex(toldReports.ru, 'pdflatex')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
