import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import { problemOf, type Result } from '#shared/ipc/problem.ts'
import type { Gate } from '#electron/ipc/gate.ts'
import { pageHeaders } from '#electron/page-files/page-policy.ts'
import { readPageFile } from '#electron/page-files/read-page-file.ts'
import { createEventStreams } from './event-stream.ts'
import { isOwnRequest } from './is-own-request.ts'
import { bodyLimit, readBody } from './read-body.ts'
import { createSession } from './session.ts'

export type BrowserHost = {
  /** An address that opens the page once. Every call makes a new one. */
  readonly newAddress: () => string
  readonly origin: string
  /** Ends the streams and the server; resolves when nothing listens any more. */
  readonly close: () => Promise<void>
}
export type BrowserHostParts = {
  readonly gate: Gate
  readonly onChanged: (listener: (event: ChangedEvent) => void) => () => void
  /** Folder of the built page. */
  readonly page: string
  /** Called whenever the number of open pages changes. */
  readonly onPages?: (open: number) => void
}

/**
 * Serves the page and its requests on 127.0.0.1 and a free port, to the one browser that opened the address with the
 * one-time token. Everybody else gets 403 and one line.
 */
export async function serve({ gate, onChanged, page, onPages }: BrowserHostParts): Promise<BrowserHost> {
  const streams = createEventStreams(onPages ?? (() => undefined))
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  const port = await listen(server)
  const ownHost = `127.0.0.1:${port}`
  const session = createSession(port)
  const stopListening = onChanged((event) => streams.send(event))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    const { method = '', headers } = request
    const url = URL.canParse(request.url ?? '', `http://${ownHost}`)
      ? new URL(request.url ?? '', `http://${ownHost}`)
      : undefined
    if (url?.host !== ownHost || !isOwnRequest(method, url.pathname, headers, ownHost))
      return refuse(response)
    if (method === 'GET' && url.pathname === '/open') {
      const cookie = session.exchange(url.searchParams.get('token') ?? '')
      if (cookie === undefined) return refuse(response)
      response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end()
      return
    }
    if (!session.isOwn(headers.cookie)) return refuse(response)
    if (method === 'POST') return ask(url.pathname, request, response)
    if (url.pathname === '/events') return streams.open(response)
    const file = await readPageFile(page, url.pathname)
    if (file === undefined) response.writeHead(404, plainText).end('No such file in the page.\n')
    else response.writeHead(200, { 'Content-Type': file.mediaType }).end(file.bytes)
  }

  async function ask(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = /^\/ask\/([\w.-]{1,100})$/.exec(path)?.[1]
    if (name === undefined || request.headers['content-type'] !== 'application/json') return refuse(response)
    const body = await readBody(request)
    const input = body === undefined ? undefined : parsed(body)
    let result: Result<unknown>
    if (body === undefined) result = refusedBody('request-too-large', { megabytes: bodyLimit / 1024 / 1024 })
    else if (input === undefined) result = refusedBody('bad-request', { name, where: 'JSON' })
    else result = await gate({ ownPage: true, name, input })
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(result))
  }

  return {
    origin: `http://${ownHost}`,
    newAddress: () => `http://${ownHost}/open?token=${session.newToken()}`,
    close: () => {
      stopListening()
      streams.close()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

const plainText = { 'Content-Type': 'text/plain; charset=utf-8' }

function refuse(response: ServerResponse): void {
  response.writeHead(403, plainText).end('Only the Plumbline window that was opened here is answered.\n')
}

function refusedBody(code: string, values: Record<string, string | number>): Result<never> {
  return { ok: false, problem: problemOf(code, values) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** A free port chosen by the system, on loopback alone. */
function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'))
      else resolve(address.port)
    })
  })
}
