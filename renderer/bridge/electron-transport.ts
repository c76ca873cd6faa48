import type { RequestName } from '#shared/ipc/names.ts'
import type { Transport } from './transport.ts'

/** What the sandboxed preload lays on the window: names in, answers out. */
export type PreloadTransport = {
  readonly invoke: (name: RequestName, input: unknown) => Promise<unknown>
  readonly onChanged: (listener: (event: unknown) => void) => () => void
}

declare global {
  var plumblineTransport: PreloadTransport | undefined
}

/** Undefined where no preload ran: the page then speaks to the loopback host. */
export function electronTransport(): Transport | undefined {
  return globalThis.plumblineTransport
}
