import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'

/**
 * Plants leaks and proves that each fails with the message that teaches the way round. The files are virtual: only their
 * names matter, and they must be names the type-aware rules need not know.
 */
const eslint = new ESLint({
  cwd: projectFolder,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, project: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
})

async function complaintsAbout(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(projectFolder, file) })
  return (result?.messages ?? []).map(({ message }) => message)
}

const leaks: readonly (readonly [string, string, RegExp])[] = [
  [
    'shared/text/leak.ts',
    "import { readFile } from 'node:fs/promises'; readFile",
    /shared\/ runs on both sides/,
  ],
  ['shared/text/leak.ts', "import { app } from 'electron'; app", /shared\/ runs on both sides/],
  ['shared/text/leak.ts', "import { x } from '#electron/storage/store.ts'; x", /shared\/ runs on both sides/],
  ['shared/text/leak.ts', "import { mount } from 'svelte'; mount", /shared\/ runs on both sides/],
  [
    'renderer/bridge/leak.ts',
    "import { ipcRenderer } from 'electron'; ipcRenderer",
    /through renderer\/bridge only/,
  ],
  ['renderer/bridge/leak.ts', "import fs from 'node:fs'; fs", /through renderer\/bridge only/],
  [
    'renderer/bridge/leak.ts',
    "import { x } from '#electron/ipc/gate.ts'; x",
    /through renderer\/bridge only/,
  ],
  [
    'renderer/bridge/leak.ts',
    "import { x } from '../../electron/ipc/gate.ts'; x",
    /through renderer\/bridge only/,
  ],
  ['renderer/bridge/leak.ts', "await import('#electron/ipc/gate.ts')", /through renderer\/bridge only/],
  ['renderer/bridge/leak.ts', "export * from '#electron/ipc/gate.ts'", /through renderer\/bridge only/],
  [
    'electron/services/claims/leak.ts',
    "import { x } from '#renderer/bridge/bridge.ts'; x",
    /never imports the page/,
  ],
  [
    'electron/services/claims/leak.ts',
    "import { app } from 'electron'; app",
    /Only electron\/main and electron\/preload/,
  ],
  [
    'electron/browser-host/leak.ts',
    "import { app } from 'electron'; app",
    /Only electron\/main and electron\/preload/,
  ],
  [
    'electron/preload/leak.ts',
    "import { requests } from '#shared/ipc/requests.ts'; requests",
    /preload is a transport/,
  ],
  [
    'electron/storage/leak.ts',
    "import { x } from '#electron/services/compose.ts'; x",
    /Storage and workers know nothing/,
  ],
  [
    'electron/services/claims/leak.ts',
    "import { x } from '../../ipc/gate.ts'; x",
    /A service does not know who asks/,
  ],
  [
    'electron/ipc/leak.ts',
    "import { x } from '#electron/storage/store.ts'; x",
    /The gate knows services alone/,
  ],
  [
    'electron/browser-host/leak.ts',
    "import { x } from '../main/menu.ts'; x",
    /two hosts meet in electron\/ipc/,
  ],
  [
    'renderer/features/claims/leak.ts',
    "import { x } from '../sources/x.ts'; x",
    /One feature never imports another/,
  ],
  [
    'renderer/features/claims/deep/leak.ts',
    "import { x } from '#renderer/features/line/x.ts'; x",
    /One feature never/,
  ],
  ['renderer/features/claims/leak.ts', "import { x } from '../../views/x.ts'; x", /Views combine features/],
  [
    'renderer/components/leak.ts',
    "import { x } from '../features/claims/x.ts'; x",
    /Components know no domain/,
  ],
  [
    'renderer/components/leak.ts',
    "import { Claim } from '#shared/domain/claim.ts'; Claim",
    /Components know no domain/,
  ],
  [
    'renderer/views/leak.ts',
    "import { init } from 'echarts/core'; init",
    /Only renderer\/charts touches a live ECharts/,
  ],
  [
    'electron/services/charts/leak.ts',
    "import { init } from 'echarts'; init",
    /Only renderer\/charts touches/,
  ],
  ['shared/text/leak.ts', 'export default 1', /Export by name/],
  ['shared/text/leak.ts', 'export const x = (y: any) => y', /Unexpected any/],
  ['shared/text/leak.ts', 'x\n'.repeat(401), /Maximum allowed is 400/],
  ['shared/text/text-utils.ts', 'export const x = 1', /names no thing/],
  ['shared/helpers/words.ts', 'export const x = 1', /names no thing/],
]

describe('a planted leak', () => {
  it.each(leaks)('in %s: %s', async (file, code, message) => {
    expect((await complaintsAbout(file, code)).join('\n')).toMatch(message)
  })
})

describe('what the walls let through', () => {
  it.each([
    [
      'shared/text/fine.ts',
      "import { Claim } from '../domain/claim.ts'\nimport * as v from 'valibot'\nv.parse(Claim, 1)",
    ],
    ['electron/main/fine.ts', "import { app } from 'electron'\napp.quit()"],
    ['electron/services/claims/fine.ts', "import { x } from '#electron/storage/store.ts'\nx()"],
    ['renderer/charts/fine.ts', "import { init } from 'echarts/core'\ninit()"],
    ['electron/services/charts/render-svg.ts', "import { init } from 'echarts'\ninit()"],
    ['renderer/views/fine.ts', "import { x } from '#renderer/features/claims/x.ts'\nx()"],
    ['renderer/features/claims/deep/fine.ts', "import { x } from '../list.ts'\nx()"],
  ])('%s', async (file, code) => {
    expect(await complaintsAbout(file, code)).toEqual([])
  })
})
