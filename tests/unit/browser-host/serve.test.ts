import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test as base } from 'vitest'
import { serve } from '#electron/browser-host/serve.ts'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** A running host over a page of three files, and a gate that says what it was asked. */
const test = base.extend<{ host: Awaited<ReturnType<typeof startHost>> }>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads fixtures off this pattern
  host: async ({}, use) => {
    const host = await startHost()
    await use(host)
    await host.stop()
  },
})

async function startHost() {
  const folder = await tempFolder()
  const page = join(folder.path, 'page')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(folder.path, 'secret.html'), 'secret')
  await writeFile(join(page, 'index.html'), '<title>Page</title>')
  await writeFile(join(page, 'assets', 'index.js'), 'export {}')
  await symlink(join(folder.path, 'secret.html'), join(page, 'linked.html'))
  const asked: unknown[] = []
  const pages: number[] = []
  let changed: (event: ChangedEvent) => void = () => undefined
  const host = await serve({
    gate: (request) => {
      asked.push(request)
      return Promise.resolve({ ok: true, value: 'done' })
    },
    onChanged: (listener) => {
      changed = listener
      return () => undefined
    },
    page,
    onPages: (open) => pages.push(open),
  })
  const port = Number(new URL(host.origin).port)
  const own = `127.0.0.1:${port}`
  const get = (path: string, headers: Record<string, string> = {}) =>
    rawRequest(port, { path, headers: { host: own, ...headers } })
  const open = async () => {
    const { pathname, search } = new URL(host.newAddress())
    const answer = await get(pathname + search)
    return String(answer.headers['set-cookie']).split(';')[0] ?? ''
  }
  return {
    ...host,
    asked,
    pages,
    port,
    own,
    get,
    /** The session cookie, as a browser keeps it. */
    open,
    ask: async (name: string, body: string | Buffer, headers: Record<string, string> = {}) =>
      rawRequest(port, {
        method: 'POST',
        path: `/ask/${name}`,
        body,
        headers: {
          host: own,
          origin: `http://${own}`,
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          cookie: await open(),
          ...headers,
        },
      }),
    change: (event: ChangedEvent) => changed(event),
    stop: async () => {
      await host.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

describe('opening', () => {
  test('the address opens the page once and leaves a strict cookie', async ({ host }) => {
    const { pathname, search } = new URL(host.newAddress())
    const first = await host.get(pathname + search)
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    const cookie = String(first.headers['set-cookie'])
    expect(cookie).toMatch(/^plumbline-\d+=[\w-]{40,}; HttpOnly; SameSite=Strict; Path=\/$/)
    const page = await host.get('/', { cookie: cookie.split(';')[0] ?? '' })
    expect(page).toMatchObject({ status: 200, body: '<title>Page</title>' })
    const again = await host.get(pathname + search)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test.for(['/open', '/open?token=', '/open?token=wrong', '/', '/index.html', '/events', '/assets/index.js'])(
    'without a token or a session %s is refused in one line',
    async (path, { host }) => {
      const answer = await host.get(path)
      expect(answer.status).toBe(403)
      expect(answer.body.trim().split('\n')).toHaveLength(1)
    },
  )

  test('a cookie of another host or a guessed one opens nothing', async ({ host }) => {
    for (const cookie of ['plumbline-1=x', `plumbline-${host.port}=guess`, `plumbline-${host.port}=`]) {
      expect((await host.get('/', { cookie })).status).toBe(403)
    }
  })
})

describe('who is answered', () => {
  test.for([
    ['a name bound to loopback', { host: 'evil.example' }],
    ['localhost', { host: 'localhost' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin of another port', { origin: 'http://127.0.0.1:1' }],
    ['a null origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ] as const)('not %s, whatever cookie it brings', async ([, headers], { host }) => {
    const cookie = await host.open()
    expect((await host.get('/', { cookie })).status).toBe(200)
    expect((await host.get('/', { cookie, ...headers })).status).toBe(403)
    expect((await host.ask('workspace.describe', '{}', headers)).status).toBe(403)
    expect(host.asked).toEqual([])
  })

  test('not a question without an origin, another content type or method', async ({ host }) => {
    const cookie = await host.open()
    const plain = { host: host.own, cookie, 'content-type': 'application/json' }
    const post = { method: 'POST', path: '/ask/workspace.describe', body: '{}' }
    expect((await rawRequest(host.port, { ...post, headers: plain })).status).toBe(403)
    expect((await host.ask('workspace.describe', '{}', { 'content-type': 'text/plain' })).status).toBe(403)
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD']) {
      const headers = { ...plain, origin: `http://${host.own}` }
      expect((await rawRequest(host.port, { method, path: post.path, headers })).status).toBe(403)
    }
    expect(host.asked).toEqual([])
  })

  test('nobody on another interface', async ({ host }) => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of [...others, { address: '127.0.0.2' }]) {
      await expect(rawRequest(host.port, { address })).rejects.toThrow(
        /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
      )
    }
  })
})

describe('files', () => {
  test.for([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/%2e%2e%2fsecret.html',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '/linked.html',
    '/index.html%00.js',
    '/%',
    '//secret.html',
    '/assets',
    '/assets/',
  ])('%s finds nothing outside the page', async (path, { host }) => {
    const answer = await host.get(path, { cookie: await host.open() })
    expect([403, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('secret')
  })

  test('every answer carries the policy', async ({ host }) => {
    const cookie = await host.open()
    for (const path of ['/', '/assets/index.js', '/nothing.html', '/open?token=wrong']) {
      const { headers } = await host.get(path, { cookie })
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('no-store')
    }
  })
})

describe('questions', () => {
  test('reach the gate as from an own page, and the result comes back as JSON', async ({ host }) => {
    const answer = await host.ask('workspace.history', '{"limit":3}')
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: 'done' })
    expect(host.asked).toEqual([{ ownPage: true, name: 'workspace.history', input: { limit: 3 } }])
  })

  test('that are no JSON are a problem', async ({ host }) => {
    const answer = await host.ask('workspace.describe', '{"a":')
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, problem: { code: 'bad-request' } })
  })

  test('larger than 80 MB are a problem that says so, and the host lives on', async ({ host }) => {
    const answer = await host.ask('sources.import', Buffer.alloc(81 * 1024 * 1024, 'a'))
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      problem: { code: 'request-too-large', sentence: { values: { megabytes: 80 } } },
    })
    expect(host.asked).toEqual([])
    expect((await host.ask('workspace.describe', '{}')).status).toBe(200)
  })
})

test('changes arrive as events, and the host knows how many pages listen', async ({ host }) => {
  const leave = new AbortController()
  const response = await fetch(`${host.origin}/events`, {
    headers: { cookie: await host.open() },
    signal: leave.signal,
  })
  const reader = response.body?.getReader()
  let text = ''
  const readUntil = async (part: string) => {
    while (!text.includes(part)) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) throw new Error('the stream ended')
      text += new TextDecoder().decode(value)
    }
  }
  await readUntil('retry')
  host.change({ collections: ['claims'], command: 'claims.accept' })
  await readUntil(
    '\n\nevent: workspace.changed\ndata: {"collections":["claims"],"command":"claims.accept"}\n\n',
  )
  expect(host.pages).toEqual([1])
  leave.abort()
  await expect.poll(() => host.pages).toEqual([1, 0])
})
