/**
 * What carries requests from the page to the program, the same for both hosts: JSON text both ways, so that both behave
 * alike and large tables cross without being cloned object by object.
 *
 * Electron's preload offers it as `window.plumblineTransport`. On the loopback host the page makes it itself:
 * `POST /ask/<name>` with the input as JSON body answers the result; `GET /events` is a server-sent event stream whose
 * `workspace.changed` events carry a `ChangedEvent`. Both need nothing but the session cookie the page came with.
 */
export type Transport = {
  /** `input` and the answer are JSON; the answer is a `Result`. Rejects only when the host is gone. */
  readonly ask: (name: string, input: string) => Promise<string>
  /** `listener` gets a `ChangedEvent` as JSON; the returned function ends it. */
  readonly onChanged: (listener: (event: string) => void) => () => void
}

/** The name under which Electron's preload offers its transport; absent on the loopback host. */
export const transportGlobal = 'plumblineTransport'

/** The channel Electron's transport asks on. */
export const askChannel = 'plumbline.ask'
