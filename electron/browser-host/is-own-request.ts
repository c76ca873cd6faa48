import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request was made by our own page or by the person opening its address, judged by headers that a foreign page
 * cannot forge. `Host` refuses names rebound to loopback; `Sec-Fetch-Site` and `Origin` refuse pages of other sites.
 * Says nothing about the session.
 */
export function isOwnRequest(
  method: string,
  path: string,
  headers: IncomingHttpHeaders,
  ownHost: string,
): boolean {
  if (headers.host !== ownHost) return false
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (origin !== undefined && origin !== `http://${ownHost}`) return false
  if (method === 'POST') return origin !== undefined && (site === undefined || site === 'same-origin')
  if (method !== 'GET') return false
  /** `none` is a person's own doing: a typed address, a bookmark, the command line of the browser. */
  const isOpening = path === '/' || path === '/open'
  return site === undefined || site === 'same-origin' || (isOpening && site === 'none')
}
