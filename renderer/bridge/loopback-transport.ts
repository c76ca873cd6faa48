import { changedEvent, type RequestName } from '#shared/ipc/names.ts'
import type { Connection, Transport } from './transport.ts'

/**
 * Speaks to the host that served this page: `POST /ask/<name>` for requests, `GET /events` for what changed. Requests wait
 * until the events are heard (or cannot be): a change between an answer and the first event would never be told.
 */
export function loopbackTransport(origin = ''): Transport {
  const changed = new Set<(event: unknown) => void>()
  const connections = new Set<(connection: Connection) => void>()
  let hearing: Promise<void> | undefined

  function listen(): Promise<void> {
    const source = new EventSource(`${origin}/events`)
    const hear = (event: MessageEvent<string>) => {
      const parsed: unknown = JSON.parse(event.data)
      changed.forEach((listener) => listener(parsed))
    }
    source.addEventListener('message', hear)
    source.addEventListener(changedEvent, hear)
    source.addEventListener('open', () => connections.forEach((listener) => listener('open')))
    source.addEventListener('error', () => connections.forEach((listener) => listener('lost')))
    return new Promise((resolve) => {
      source.addEventListener('open', () => resolve(), { once: true })
      source.addEventListener('error', () => resolve(), { once: true })
    })
  }
  function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
    hearing ??= listen()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  return {
    invoke: async (name: RequestName, input: unknown) => {
      hearing ??= listen()
      await hearing
      const answer = await fetch(`${origin}/ask/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        credentials: 'same-origin',
        body: JSON.stringify(input),
      })
      return (await answer.json()) as unknown
    },
    onChanged: (listener) => subscribe(changed, listener),
    onConnection: (listener) => subscribe(connections, listener),
  }
}
