/** A file that lies ready to be read. */
export type StartedExport = {
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly rows: number
}
export type ExportPiece = { readonly base64: string; readonly next: number }
