import type { Editor } from '@tiptap/core'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { documentOf } from './briefing-document.ts'

/**
 * Puts these blocks in the place of all that stands in the editor, which tells nobody of an update. The editor takes it for
 * a writer's deletion where all was selected and no words come in its place, and would make the first block a paragraph.
 */
export function replaceBlocks({ state, schema, view }: Editor, blocks: readonly BriefingBlock[]): void {
  const { content } = schema.nodeFromJSON(documentOf(blocks))
  const replaced = state.tr.replaceWith(0, state.doc.content.size, content)
  view.dispatch(replaced.setMeta('preventUpdate', true).setMeta('preventClearDocument', true))
}
