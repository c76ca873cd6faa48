import type { RequestName } from '#shared/ipc/names.ts'

/** Whether the program behind the page answers; only a page served over loopback can lose it. */
export type Connection = 'open' | 'lost'

/** How a request leaves the page and an answer comes back. JSON only, so that both hosts behave alike. */
export type Transport = {
  /** Resolves to a `Result`, not yet trusted. */
  readonly invoke: (name: RequestName, input: unknown) => Promise<unknown>
  /** Hears `workspace.changed`; returns what stops it. */
  readonly onChanged: (listener: (event: unknown) => void) => () => void
  readonly onConnection?: (listener: (connection: Connection) => void) => () => void
}
