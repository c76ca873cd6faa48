/** What undo needs to know of a change. */
export type Undoable = {
  readonly id: string
  readonly command: string
  readonly undoes?: string | undefined
  readonly redoes?: string | undefined
}

/** Moves what an earlier program stored to where this one looks for it; what was done before it would be put back there. */
export const upgradeCommand = 'workspace.upgrade'

/** Records of what happened outside: taking them back would not take that back. */
const records: ReadonlySet<string> = new Set(['briefings.issue'])

/**
 * What undo and redo act on, read off one actor's changes in order, so that both survive reopening.
 * A new change drops what could be redone.
 */
export class UndoStack<Entry extends Undoable> {
  readonly #done: Entry[] = []
  /** Changes taken back, each with the change that took it back. */
  readonly #undone: { readonly entry: Entry; readonly by: Entry }[] = []
  readonly #taken = new Set<string>()

  push(entry: Entry): void {
    if (entry.command === upgradeCommand) {
      this.#done.length = 0
      this.#undone.length = 0
      return
    }
    if (records.has(entry.command)) return
    if (entry.undoes !== undefined) {
      const undone = this.#done.pop()
      if (undone !== undefined) this.#undone.push({ entry: undone, by: entry })
      this.#taken.add(entry.undoes)
    } else if (entry.redoes !== undefined) {
      const redone = this.#undone.pop()
      if (redone !== undefined) this.#done.push(redone.entry)
      this.#taken.delete(entry.redoes)
    } else {
      this.#done.push(entry)
      this.#undone.length = 0
    }
  }

  /** The change that undo would take back. */
  get undo(): Entry | undefined {
    return this.#done.at(-1)
  }

  /** The change that redo would put back, and the one that took it back. */
  get redo(): { readonly entry: Entry; readonly by: Entry } | undefined {
    return this.#undone.at(-1)
  }

  isUndone(id: string): boolean {
    return this.#taken.has(id)
  }
}
