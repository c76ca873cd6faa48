import type { ServerResponse } from 'node:http'
import { changedEvent } from '#shared/ipc/names.ts'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'

/** The open pages, each a server-sent event stream. `onCount` hears how many there are whenever that changes. */
export function createEventStreams(onCount: (pages: number) => void) {
  const streams = new Set<ServerResponse>()
  return {
    open(response: ServerResponse): void {
      response.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
      response.write('retry: 1000\n\n')
      streams.add(response)
      onCount(streams.size)
      response.on('close', () => {
        streams.delete(response)
        onCount(streams.size)
      })
    },
    send(event: ChangedEvent): void {
      for (const stream of streams) stream.write(`event: ${changedEvent}\ndata: ${JSON.stringify(event)}\n\n`)
    },
    close(): void {
      for (const stream of streams) stream.end()
    },
  }
}
