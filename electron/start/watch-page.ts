import { join } from 'node:path'
import { build } from 'vite'

/** Rebuilds the page whenever one of its files changes, until the returned function is called. */
export async function watchPage(project: string): Promise<() => Promise<void>> {
  const watcher = await build({
    configFile: join(project, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    build: { watch: {} },
  })
  return async () => {
    if ('close' in watcher) await watcher.close()
  }
}
