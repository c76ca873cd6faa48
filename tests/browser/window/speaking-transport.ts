import type { Transport } from '#renderer/bridge/transport.ts'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import type { RequestName } from '#shared/ipc/names.ts'
import { problemOf, type Problem } from '#shared/ipc/problem.ts'
import type { Input, Output } from '#shared/ipc/requests.ts'

export type Answers = { [Name in RequestName]?: (input: Input<Name>) => Output<Name> | Problem }

/** A program in the page: answers what the test gives it, keeps what it was asked, and says what it has no answer for. */
export function speakingTransport(answers: Answers) {
  const asked: { readonly name: RequestName; readonly input: unknown }[] = []
  const listeners = new Set<(event: unknown) => void>()
  const transport: Transport = {
    invoke: (name, input) => {
      asked.push({ name, input })
      const answer = answers[name] as ((input: unknown) => unknown) | undefined
      if (answer === undefined)
        return Promise.resolve({ ok: false, problem: problemOf(`test-has-no-answer-for-${name}`) })
      const value = answer(input)
      // An answer that is promised (a test casts it) travels until the test lets it arrive.
      if (value instanceof Promise) return value.then((arrived: unknown) => ({ ok: true, value: arrived }))
      const refused = typeof value === 'object' && value !== null && 'sentence' in value && 'kind' in value
      return Promise.resolve(refused ? { ok: false, problem: value } : { ok: true, value })
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const change = (event: ChangedEvent) => listeners.forEach((listener) => listener(event))
  const inputsOf = (name: RequestName) => asked.filter((one) => one.name === name).map((one) => one.input)
  return { transport, change, inputsOf }
}
