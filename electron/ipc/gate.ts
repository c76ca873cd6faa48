import * as v from 'valibot'
import { requestNames, type RequestName } from '#shared/ipc/names.ts'
import { problemOf, ProblemError, type Result } from '#shared/ipc/problem.ts'
import { requests, type ServiceOf } from '#shared/ipc/requests.ts'

type Noun<Name extends string> = Name extends `${infer Before}.${string}` ? Before : never
/** A service for every noun of the request table: handing over `Services` that lack one does not compile. */
type Handlers = { readonly [Key in Noun<RequestName>]: ServiceOf<Key> }

export type Asked = {
  /** The transport's own finding that the asker is a page of ours; nothing else is looked at when it is not. */
  readonly ownPage: boolean
  readonly name: string
  readonly input: unknown
}
export type Gate = (asked: Asked) => Promise<Result<unknown>>

/**
 * The one way from a page to the services, in a fixed order: own page, known name, shape, work. A valid request of a
 * foreign page is still foreign. Never rejects: what is not a `ProblemError` is our own fault, is handed to `recordFault`,
 * and the page hears one sentence that names the place `recordFault` returns.
 */
export function createGate(
  services: Handlers,
  recordFault: (request: string, fault: unknown) => Promise<string>,
): Gate {
  return async ({ ownPage, name, input }) => {
    if (!ownPage) return refused('foreign-page')
    if (!isRequestName(name)) return refused('unknown-request', { name: name.slice(0, 100) })
    /** An array has no unknown keys, so a shape without keys would take it. */
    if (Array.isArray(input)) return refused('bad-request', { name, where: 'Object' })
    const parsed = v.safeParse(requests[name].input, input, { abortEarly: true })
    if (!parsed.success) return refused('bad-request', { name, where: whereOf(parsed.issues[0]) })
    try {
      return { ok: true, value: (await handlerOf(services, name)(parsed.output)) ?? null }
    } catch (thrown) {
      if (thrown instanceof ProblemError) return { ok: false, problem: thrown.problem }
      const log = await recordFault(name, thrown)
      return { ok: false, problem: problemOf('fault', { log }, 'fault') }
    }
  }
}

const known: ReadonlySet<string> = new Set(requestNames)
function isRequestName(name: string): name is RequestName {
  return known.has(name)
}

/** `claims.accept` is the method `accept` of the service `claims`; `Handlers` proves that it is there. */
function handlerOf(services: Handlers, name: RequestName): (input: unknown) => Promise<unknown> {
  const [noun, verb] = name.split('.') as [keyof Handlers, string]
  const service = services[noun] as unknown as Record<string, (input: unknown) => Promise<unknown>>
  const method = service[verb]
  if (method === undefined) throw new Error(`No handler for ${name}`)
  return (input) => method.call(service, input)
}

function refused(code: string, values: Record<string, string> = {}): Result<never> {
  return { ok: false, problem: problemOf(code, values) }
}

/** `files.0.name: expected string`, never the value itself: it may be 60 MB of a file. */
function whereOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? ''
  const expected = issue.expected === null ? issue.type : issue.expected.slice(0, 80)
  return path === '' ? expected : `${path}: ${expected}`
}
