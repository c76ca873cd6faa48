import { fileURLToPath } from 'node:url'

/** The folder of `package.json`, for programs that run from source. Bundled code is told its folders instead. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))
