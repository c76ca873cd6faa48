import { getContext, setContext } from 'svelte'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { BridgeProblem } from '../bridge/bridge-problem.ts'

const KEY = Symbol('notices')

export type Notice = {
  readonly tone: 'problem' | 'done'
  readonly said: Sentence
  /** The way out, where one key press can take it; `label` is a message key. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** One sentence at a time, said politely at the foot of the window. A later one replaces it. */
export class Notices {
  current = $state.raw<Notice | null>(null)

  tell = (said: Sentence, action?: Notice['action']): void => {
    this.current = { tone: 'done', said, ...(action === undefined ? {} : { action }) }
  }

  problem = (said: Sentence, action?: Notice['action']): void => {
    this.current = { tone: 'problem', said, ...(action === undefined ? {} : { action }) }
  }

  clear = (): void => {
    this.current = null
  }

  /** Does the work; a refusal is said and answered with undefined, so that the caller just stops. */
  attempt = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof BridgeProblem) this.problem(error.problem.sentence)
      else {
        console.error(error)
        this.problem(sentence('problems.window-fault'))
      }
      return undefined
    }
  }
}

export function provideNotices(): Notices {
  return setContext(KEY, new Notices())
}

export function useNotices(): Notices {
  const notices = getContext<Notices | undefined>(KEY)
  if (notices === undefined) throw new Error('No notices here: call provideNotices in the component above')
  return notices
}
