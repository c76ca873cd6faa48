export type ExportedFile = { readonly fileName: string; readonly mediaType: string; readonly base64: string }
