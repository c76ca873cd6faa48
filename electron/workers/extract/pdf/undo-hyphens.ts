/** How a word that a hyphen broke at the end of a line was written: in one, or with the hyphen that stood there. */
export type Mend = (before: string, after: string) => string

const HYPHEN_AT_END = /(\p{L}[\p{L}\p{M}]*)([-\u2010\u00AD])$/u
const WORD_AT_START = /^(\p{L}[\p{L}\p{M}]*)/u
/** Words that begin or end compounds far more often than they are torn from a longer word. */
const BEGINS_COMPOUND =
  /^(?:well|self|non|high|low|long|short|mid|first|second|third|two|three|four|five|large|small|full|part|cross|world|state|so|cutting|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|кое|северо|юго|санкт|научно|торгово|финансово|социально|информационно|организационно)$/i
/** 'по-русски', 'по-новому'; other words that begin with 'по' are torn ones. */
const ADVERB = /(?:ски|цки|ому|ему)$/i
const ENDS_COMPOUND =
  /^(?:based|driven|led|term|tech|scale|level|class|wide|year|funded|owned|oriented|related|intensive|making|known|called|to|of|the|то|либо|нибудь|таки|технической|технического|технический|технические|технических|исследовательский|исследовательских|экономический|экономического)$/i

/**
 * Makes a `Mend` for one document. Its own words decide: a word that stands elsewhere in one is joined, a compound that
 * stands elsewhere with its hyphen keeps it. Where neither does, the hyphen goes, unless a capital, a digit or an
 * abbreviation stands beside it or one half is the kind of word that makes compounds. A soft hyphen always goes.
 */
export function mender(lines: readonly string[]): Mend {
  const known = new Set<string>()
  for (const line of lines)
    for (const [word] of line.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) known.add(plain(word))
  return (before, after) => {
    const [, head, hyphen] = HYPHEN_AT_END.exec(before) ?? []
    const tail = WORD_AT_START.exec(after)?.[1]
    if (head === undefined || hyphen === undefined || tail === undefined) return before + after
    const joined = before.slice(0, -1) + after
    if (hyphen === '\u00AD') return joined
    if (known.has(plain(head + tail))) return joined
    const isCompound =
      known.has(plain(`${head}-${tail}`)) ||
      /^\p{Lu}/u.test(tail) ||
      (head.length > 1 && head === head.toUpperCase()) ||
      /[\p{N}&-]$/u.test(before.slice(0, -1 - head.length)) ||
      BEGINS_COMPOUND.test(head) ||
      (/^по$/i.test(head) && ADVERB.test(tail)) ||
      ENDS_COMPOUND.test(tail)
    return isCompound ? before + after : joined
  }
}

/** Whether a line ends in the hyphen of a word that goes on in the next. */
export function isBroken(line: string): boolean {
  return HYPHEN_AT_END.test(line) || /\d-$/.test(line)
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('\u2010', '-')
}
