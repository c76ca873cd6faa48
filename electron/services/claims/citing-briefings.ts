import type { Briefing, Inline } from '#shared/domain/briefing.ts'
import type { ClaimLine } from '#shared/ipc/answers.ts'
import type { Store } from '#electron/storage/store.ts'

/** Where briefings cite a claim, with the words around the citation; a block of the claim itself gives its statement. */
export function citingBriefings(store: Store, claim: string, statement: string): ClaimLine['briefings'] {
  return store.all('briefings').flatMap((briefing) =>
    briefing.blocks.flatMap((block) => {
      const sentence = sentenceIn(block, claim, statement)
      return sentence === null
        ? []
        : [{ briefing: briefing.id as string, title: briefing.title, block: block.id, sentence }]
    }),
  )
}

/** The words a citation closes: from the citation or full stop before it. */
function sentenceIn(block: Briefing['blocks'][number], claim: string, statement: string): string | null {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return wordsBefore(block.content, claim)
    case 'claim':
      return block.claim === claim ? statement : null
    case 'chart':
    case 'claim-table':
      return null
  }
}

function wordsBefore(content: readonly Inline[], claim: string): string | null {
  const at = content.findIndex((part) => part.type === 'citation' && part.claim === claim)
  if (at < 0) return null
  const text = (parts: readonly Inline[]) =>
    parts.map((part) => (part.type === 'text' ? part.text : part.type === 'figure' ? '…' : '')).join('')
  const before = text(content.slice(0, at))
  const after = text(content.slice(at + 1))
  const start = Math.max(
    ...['. ', '! ', '? ', '。'].map(
      (mark) => before.trimEnd().lastIndexOf(mark) + (before.includes(mark) ? mark.length : 0),
    ),
    0,
  )
  const end = /[.!?。](?:\s|$)/u.exec(after)
  const sentence =
    before.slice(start) +
    (/[.!?。]\s*$/u.test(before) ? '' : after.slice(0, end === null ? after.length : end.index + 1))
  return sentence.replace(/\s+/gu, ' ').trim() || text(content).trim()
}
