import type { BriefingContent, PrintedNote, PrintedQuotation } from '../briefing-content.ts'

/** A piece of a footnote; `strong` and `quiet` are how it is set, where a format can. */
export type NotePiece = { readonly text: string; readonly strong?: true; readonly italic?: true }

/** A footnote as pieces in reading order, which is that of the pages: outcome, origins, quotations with their chain. */
export function notePieces(note: PrintedNote, { words, language }: BriefingContent): readonly NotePiece[] {
  const stop = language === 'zh' ? '。' : '. '
  const colon = language === 'zh' ? '：' : ': '
  const quoted = (quotation: PrintedQuotation): NotePiece[] => {
    const { earlier, label, exact, source, reference, retracted, chain, details, disclaimer } = quotation
    const carried: NotePiece[] = retracted === null ? [] : [{ text: retracted, strong: true }, { text: stop }]
    if (earlier?.repeats === 'words')
      return [{ text: `[${label}] ` }, ...carried, { text: earlier.text + stop }]
    const steps = chain.map(({ text, doubt }) => (doubt === null ? text : `${text} — ${doubt}`))
    return [
      { text: `${words['open-quote']}${exact}${words['close-quote']}\u00a0[${label}], ` },
      { text: source, italic: true },
      { text: `${reference === null ? '' : ` ${reference}`}${stop}` },
      ...carried,
      ...(earlier === null ? [] : [{ text: earlier.text + stop }]),
      ...(steps.length === 0 ? [] : [{ text: words.chain + colon + steps.join(' → ') + stop }]),
      ...details.map((detail) => ({ text: detail + stop })),
      ...(disclaimer === null
        ? []
        : [
            {
              text: `${words.disclaimer}${colon}${words['open-quote']}${disclaimer}${words['close-quote']}${stop}`,
            },
          ]),
    ]
  }
  return [
    { text: `${note.outcome.sign} ${note.outcome.word}`, strong: true },
    { text: ` · ${note.label} · ` },
    { text: note.origins, strong: true },
    { text: stop },
    ...note.quotations.flatMap(quoted),
  ]
}
