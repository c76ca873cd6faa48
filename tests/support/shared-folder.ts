import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'

/** The real article and numbers beside the repository; tests that use them are skipped, visibly, where they are not. */
export const sharedFolder = join(projectFolder, '..', 'shared')
export const hasSharedFolder = existsSync(join(sharedFolder, 'inputs', 'innovation-hubs-translation.txt'))
