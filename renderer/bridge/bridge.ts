import * as v from 'valibot'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import type { RequestName } from '#shared/ipc/names.ts'
import { problemOf, type Problem } from '#shared/ipc/problem.ts'
import type { Input, Output } from '#shared/ipc/requests.ts'
import { BridgeProblem } from './bridge-problem.ts'
import type { Connection, Transport } from './transport.ts'

const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), problem: v.custom<Problem>((value) => typeof value === 'object') }),
])

/** The page's one way to the program: typed requests, and one event that says what changed on disk. */
export class Bridge {
  readonly #transport: Transport
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Throws a `BridgeProblem` with a sentence for people, whatever went wrong. */
  async ask<Name extends RequestName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    let raw: unknown
    try {
      raw = await this.#transport.invoke(name, input)
    } catch (error) {
      console.error(name, error)
      throw new BridgeProblem(problemOf('host-silent', {}, 'fault'))
    }
    const answer = v.safeParse(Answer, raw)
    if (!answer.success) throw new BridgeProblem(problemOf('host-unreadable', { request: name }, 'fault'))
    if (!answer.output.ok) throw new BridgeProblem(answer.output.problem)
    return answer.output.value as Output<Name>
  }

  onChanged(listener: (event: ChangedEvent) => void): () => void {
    return this.#transport.onChanged((event) => listener(event as ChangedEvent))
  }

  onConnection(listener: (connection: Connection) => void): () => void {
    return this.#transport.onConnection?.(listener) ?? (() => undefined)
  }
}
