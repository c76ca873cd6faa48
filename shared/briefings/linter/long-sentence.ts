import type { LintRule } from './lint-rule.ts'

/** Words of a sentence above which readers lose its beginning; the guidance advises 25, reports are allowed more. */
const WORDS = 45
/** Of a Chinese sentence, characters. */
const CHARACTERS = 110

/** A sentence nobody reads to its end without going back. */
export const longSentence: LintRule = {
  code: 'long-sentence',
  source: 'Content design: writing for GOV.UK, “Sentence length”',
  look: ({ passages, language }) =>
    passages.flatMap(({ block, text, sentences }) =>
      sentences.flatMap(({ start, end }) => {
        const sentence = text.slice(start, end)
        const count =
          language === 'zh'
            ? (sentence.match(/\p{L}/gu) ?? []).length
            : (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? []).length
        return count <= (language === 'zh' ? CHARACTERS : WORDS)
          ? []
          : [{ block, values: { words: `${sentence.trim().slice(0, 40)}…`, count } }]
      }),
    ),
}
