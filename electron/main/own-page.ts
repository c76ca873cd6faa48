/** The scheme and host the page is served under in Electron. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://plumbline`
export const pageAddress = `${pageOrigin}/index.html`

/** Whether an address is of our own page. Parsed, never compared by its beginning: `app://plumbline.evil` is foreign. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${pageScheme}:` && host === 'plumbline'
}
