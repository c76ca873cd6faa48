import type { Transport as Carrier } from '#shared/ipc/transport.ts'
import type { Transport } from './transport.ts'

declare global {
  /** What the sandboxed preload lays on the window; JSON text both ways. */
  var plumblineTransport: Carrier | undefined
}

/** Undefined where no preload ran: the page then speaks to the loopback host. */
export function electronTransport(): Transport | undefined {
  const carrier = globalThis.plumblineTransport
  if (carrier === undefined) return undefined
  return {
    invoke: async (name, input) => JSON.parse(await carrier.ask(name, JSON.stringify(input))) as unknown,
    onChanged: (listener) => carrier.onChanged((event) => listener(JSON.parse(event))),
  }
}
