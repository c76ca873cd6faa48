import ts from 'typescript'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'

/** Type-checks one planted file as if it lay in `folder`, with that folder's own tsconfig. Nothing is written. */
function errorsOf(folder: string, code: string): string[] {
  const planted = join(projectFolder, folder, 'planted-leak.ts')
  const configPath = join(projectFolder, folder, 'tsconfig.json')
  const { config } = ts.readConfigFile(configPath, (path) => readFileSync(path, 'utf8'))
  const { options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    join(projectFolder, folder),
    undefined,
    configPath,
  )
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  host.readFile = (path) => (path === planted ? code : readFile(path))
  host.fileExists = (path) => path === planted || fileExists(path)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (path, languageVersion, ...rest) =>
    path === planted
      ? ts.createSourceFile(path, code, languageVersion)
      : getSourceFile(path, languageVersion, ...rest)
  const program = ts.createProgram([planted], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('the compiler proves which runtime a folder runs in', () => {
  it.each([
    ['shared', 'export const page = document.title', /Cannot find name 'document'/],
    ['shared', 'export const folder = process.cwd()', /Cannot find name 'process'/],
    ['shared', "import { readFileSync } from 'node:fs'\nexport const read = readFileSync", /node:fs/],
    ['electron', 'export const page = document.title', /Cannot find name 'document'/],
    ['electron', 'export const box: HTMLElement | null = null', /Cannot find name 'HTMLElement'/],
    ['renderer', 'export const folder = process.cwd()', /Cannot find name 'process'/],
    ['renderer', 'export const bytes = Buffer.from("")', /Cannot find name 'Buffer'/],
  ])('%s: %s', (folder, code, message) => {
    expect(errorsOf(folder, code).join('\n')).toMatch(message)
  })

  it.each([
    ['shared', 'export const year = new Date().getFullYear()'],
    ['electron', 'export const folder: string = process.cwd()'],
    ['renderer', 'export const page: string = document.title'],
  ])('%s takes what is its own: %s', (folder, code) => {
    expect(errorsOf(folder, code)).toEqual([])
  })
})
