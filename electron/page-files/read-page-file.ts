import { readFile, realpath } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { isInside } from './is-inside.ts'

/** The kinds of file a built page consists of; anything else in the folder is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

export type PageFile = { readonly bytes: Uint8Array; readonly mediaType: string }

/**
 * A file of the built page in `folder` by the path of its URL (`/` is `index.html`), or undefined when there is none.
 * Encoded dots and slashes, NULs and links that lead out of the folder find nothing.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const path = decoded(urlPath === '/' ? '/index.html' : urlPath)
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined
  const mediaType = mediaTypes[extname(path).toLowerCase()]
  if (mediaType === undefined) return undefined
  try {
    const root = await realpath(folder)
    const file = await realpath(resolve(root, `.${path}`))
    return isInside(root, file) ? { bytes: await readFile(file), mediaType } : undefined
  } catch {
    return undefined
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
