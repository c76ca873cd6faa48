/** Changes of the same choice within this time, in milliseconds, are one step: a word typed, a handle dragged. */
const ONE_MOVE = 800
const MOST = 200

type Step<Draft> = { readonly before: Draft; readonly what: string; readonly at: number }

/** What a draft was before each change of it, so that a person can go back and forth without keeping anything. */
export type DraftHistory<Draft> = {
  readonly done: readonly Step<Draft>[]
  readonly undone: readonly Draft[]
}

export const noHistory: DraftHistory<never> = { done: [], undone: [] }

/** Remembers the draft as it was before a change; `what` names the choice, `at` is the time in milliseconds. */
export function remembered<Draft>(
  { done }: DraftHistory<Draft>,
  before: Draft,
  what: string,
  at: number,
): DraftHistory<Draft> {
  const last = done.at(-1)
  if (last !== undefined && last.what === what && at - last.at < ONE_MOVE)
    return { done: [...done.slice(0, -1), { ...last, at }], undone: [] }
  return { done: [...done, { before, what, at }].slice(-MOST), undone: [] }
}

/** One step back from the draft as it is now; null where nothing was changed. */
export function stepBack<Draft>(
  { done, undone }: DraftHistory<Draft>,
  now: Draft,
): { readonly draft: Draft; readonly history: DraftHistory<Draft> } | null {
  const last = done.at(-1)
  if (last === undefined) return null
  return { draft: last.before, history: { done: done.slice(0, -1), undone: [...undone, now] } }
}

/** One step forth again; null where nothing was taken back. */
export function stepForth<Draft>(
  { done, undone }: DraftHistory<Draft>,
  now: Draft,
): { readonly draft: Draft; readonly history: DraftHistory<Draft> } | null {
  const next = undone.at(-1)
  if (next === undefined) return null
  return {
    draft: next,
    history: { done: [...done, { before: now, what: '', at: 0 }], undone: undone.slice(0, -1) },
  }
}
