import { getContext, setContext, untrack } from 'svelte'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { BridgeProblem } from '../bridge/bridge-problem.ts'

const KEY = Symbol('notices')

export type Notice = {
  readonly tone: 'problem' | 'done'
  readonly said: Sentence
  /** The way out, where one key press can take it; `label` is a message key. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** The dialog in which a problem arose; what is said at the foot cannot be reached while a dialog is open. */
  readonly dialog?: string
}

/** One sentence at a time, said politely at the foot of the window, or in the dialog it is about. A later one replaces it. */
export class Notices {
  current = $state.raw<Notice | null>(null)
  /** Dialogs that are open, the uppermost last. */
  #dialogs = $state.raw<readonly string[]>([])
  readonly atFoot = $derived.by(() => {
    const { current } = this
    const isInDialog = current?.dialog !== undefined && this.#dialogs.includes(current.dialog)
    return isInDialog ? null : current
  })

  /** A dialog opens and tells problems itself; the answer is to be run when it closes. */
  enter = (dialog: string): (() => void) => {
    this.#dialogs = [...this.#dialogs, dialog]
    return () => (this.#dialogs = this.#dialogs.filter((one) => one !== dialog))
  }

  problemIn = (dialog: string): Sentence | null => {
    const { current } = this
    return current?.tone === 'problem' && current.dialog === dialog ? current.said : null
  }

  tell = (said: Sentence, action?: Notice['action']): void => {
    this.current = { tone: 'done', said, ...(action === undefined ? {} : { action }) }
  }

  problem = (said: Sentence, action?: Notice['action']): void => {
    const dialog = action === undefined ? this.#dialogs.at(-1) : undefined
    this.current = {
      tone: 'problem',
      said,
      ...(action === undefined ? {} : { action }),
      ...(dialog === undefined ? {} : { dialog }),
    }
  }

  clear = (): void => {
    this.current = null
  }

  /**
   * Does the work; a refusal is said and answered with undefined, so that the caller just stops. What was done takes back
   * what an earlier try of it, in a dialog, was refused with.
   */
  attempt = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    // An effect that asks for something is not to be run again by the next thing that is said.
    const before = untrack(() => this.current)
    try {
      const done = await work()
      if (before?.dialog !== undefined && this.current === before) this.current = null
      return done
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
  const notices = noticesAbove()
  if (notices === undefined) throw new Error('No notices here: call provideNotices in the component above')
  return notices
}

/** For what may stand in a window without notices of its own. */
export function noticesAbove(): Notices | undefined {
  return getContext<Notices | undefined>(KEY)
}
