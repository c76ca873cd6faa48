import { app } from 'electron'
import { join } from 'node:path'

/** Where the program's own files lie: beside the bundle in a checkout, in the package's resources once packaged. */
export function programFolders() {
  const root = app.getAppPath()
  return {
    resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(root, 'resources'),
    page: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
  }
}
