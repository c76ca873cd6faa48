/** A run of a bibliography's entry. */
export type ReferenceRun = {
  readonly text: string
  readonly italic?: true
  readonly bold?: true
  readonly raised?: true
  readonly link?: string
}

/** A source as a citation style has it: how the text points at it, and its entry in the list of sources. */
export type SourceReference = {
  /** Id of the source. */
  readonly source: string
  /** '(Xinhua 2026)' or '[1]'. */
  readonly mark: string
  /** '[1]' before the entry, in numeric styles; null in the others. */
  readonly label: string | null
  readonly runs: readonly ReferenceRun[]
}
