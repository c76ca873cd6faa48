import type { LintRule } from './lint-rule.ts'

/** Known to every reader of a newspaper; spelling them out would be the harder reading. */
const known = new Set(
  'GDP R&D EU UN US UK USA USD CNY EUR IT AI CEO NATO OECD WHO IMF WTO PDF ID TV ВВП НИОКР США ЕС ООН РФ КНР ИИ СМИ ЦК МИД GDP AI'.split(
    ' ',
  ),
)
const CAPITALS = /(?<![\p{L}\p{N}&.-])(?:\p{Lu}{2,6}|\p{Lu}&\p{Lu})s?(?![\p{L}\p{N}&-])/gu

/** Letters that stand for words, used before the words were given with the letters in brackets, or the other way round. */
export const undefinedAbbreviation: LintRule = {
  code: 'undefined-abbreviation',
  source: 'Federal Plain Language Guidelines, “Minimize abbreviations”',
  look: ({ passages }) => {
    const defined = new Set<string>()
    return passages.flatMap(({ block, text, kind }) => {
      // A line in capitals is a way of printing, not an abbreviation.
      if (kind === 'heading' && text === text.toUpperCase()) return []
      return [...text.matchAll(CAPITALS)].flatMap((match) => {
        const letters = match[0].replace(/s$/, '')
        const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
        const isGiven = /[(（]\s*$/u.test(before) || /^\s*[(（]\p{L}/u.test(after)
        if (defined.has(letters) || known.has(letters) || isRoman(letters)) return []
        defined.add(letters)
        return isGiven ? [] : [{ block, values: { words: letters } }]
      })
    })
  },
}

function isRoman(letters: string): boolean {
  return /^[IVXLC]+$/.test(letters)
}
