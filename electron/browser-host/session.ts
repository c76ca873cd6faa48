import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may talk to the loopback host: whoever opened the address with the one-time token, and from then on carries the
 * session cookie. A token opens once; `newToken` makes another for another window of the same person.
 */
export function createSession(port: number) {
  const secret = randomBytes(32).toString('base64url')
  /** Cookies know no ports: two hosts on one machine must not overwrite each other's. */
  const cookieName = `plumbline-${port}`
  const tokens = new Set<string>()
  return {
    newToken(): string {
      const token = randomBytes(32).toString('base64url')
      tokens.add(token)
      return token
    },
    /** The cookie to set when `token` is one of ours and unused; undefined otherwise. */
    exchange(token: string): string | undefined {
      return tokens.delete(token) ? `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/` : undefined
    },
    isOwn(cookieHeader: string | undefined): boolean {
      const given = (cookieHeader ?? '')
        .split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1)
      return given !== undefined && isSame(given, secret)
    },
  }
}
export type Session = ReturnType<typeof createSession>

function isSame(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}
