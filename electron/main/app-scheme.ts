import { protocol } from 'electron'
import { pageHeaders } from '#electron/page-files/page-policy.ts'
import { readPageFile } from '#electron/page-files/read-page-file.ts'
import { isOwnPage, pageScheme } from './own-page.ts'

/** Must run before the app is ready: makes `app://` an origin of its own, with the rules of https. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true } }])
}

/** Serves the built page in `folder` under `app://plumbline`, with the page's policy in every answer. */
export function serveAppScheme(folder: string): void {
  protocol.handle(pageScheme, async ({ url, method }) => {
    const file =
      isOwnPage(url) && method === 'GET' ? await readPageFile(folder, new URL(url).pathname) : undefined
    if (file === undefined)
      return new Response('No such file in the page.\n', { status: 404, headers: pageHeaders })
    return new Response(new Uint8Array(file.bytes), {
      headers: { ...pageHeaders, 'Content-Type': file.mediaType },
    })
  })
}
