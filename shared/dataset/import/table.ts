/** A parsed text table: the header and the rows under it, each with its number in the file (the header is 1). */
export type Table = {
  readonly header: readonly string[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly delimiter: string
}
