import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'

const architecture = join(projectFolder, 'ARCHITECTURE.md')
/** Files git knows or would know: what stands in the repository now. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: projectFolder,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(projectFolder, path)))

describe('ARCHITECTURE.md', () => {
  it.skipIf(!existsSync(architecture))('names only paths that exist', () => {
    const text = readFileSync(architecture, 'utf8')
    const roots = 'electron|renderer|shared|resources|tests|docs|lint'
    const quoted = [...text.matchAll(new RegExp(`\`((?:${roots})/[\\w./-]*)\``, 'g'))].map(
      ([, path]) => path ?? '',
    )
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([])
  })
})

describe('the repository', () => {
  const textFiles = files.filter((path) => /\.(?:ts|js|svelte|css|html|json|md|txt|csv|typ|yml)$/.test(path))

  it('has no NUL in a text file', () => {
    expect(textFiles.filter((path) => readFileSync(join(projectFolder, path)).includes(0))).toEqual([])
  })

  it('names no registry but npm’s own in its lock file', () => {
    const lock = readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')
    const hosts = new Set(
      [...lock.matchAll(/"resolved": "(?:git\+)?\w+:\/\/([^/"]+)/g)].map(([, host]) => host),
    )
    expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })

  it('pins every dependency exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(projectFolder, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })
})
