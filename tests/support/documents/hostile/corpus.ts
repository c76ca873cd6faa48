import { hostileDocx } from './hostile-docx.ts'
import type { HostileFile } from './hostile-file.ts'
import { hostileHtml } from './hostile-html.ts'
import { hostilePdf } from './hostile-pdf.ts'
import { hostileText } from './hostile-text.ts'

/** Every hostile file, of all five kinds (target G18). */
export const hostileCorpus: readonly HostileFile[] = [
  ...hostilePdf,
  ...hostileDocx,
  ...hostileHtml,
  ...hostileText,
]
