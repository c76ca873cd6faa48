import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Poppler's and qpdf's tools, which look at a PDF with other eyes than the ones that wrote it. */
const tools = ['pdfinfo', 'pdfdetach', 'pdftotext', 'pdffonts', 'pdfimages', 'qpdf'] as const
export type Tool = (typeof tools)[number]

export const hasTools = tools.every((tool) => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

const folder = mkdtempSync(join(tmpdir(), 'plumbline-pdf-'))
let files = 0

export function saved(bytes: Uint8Array): string {
  const path = join(folder, `${(files += 1)}.pdf`)
  writeFileSync(path, bytes)
  return path
}
export function run(tool: Tool, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
}
export function textOf(path: string): string {
  return run('pdftotext', '-layout', path, '-').replace(/\s+/g, ' ')
}
export function attachmentOf(path: string): string {
  const out = join(folder, `${(files += 1)}.json`)
  run('pdfdetach', '-save', '1', '-o', out, path)
  return readFileSync(out, 'utf8')
}
