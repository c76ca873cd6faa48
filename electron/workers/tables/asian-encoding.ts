/** So many letters of more than one byte tell an encoding; fewer are told by what is most common. */
const ENOUGH = 4

type Candidate = {
  readonly encoding: string
  /** Whether a text, read so, looks as texts of that encoding do. */
  readonly fits: (text: string, bytes: Uint8Array) => boolean
}

const share = (text: string, of: RegExp, among: RegExp) => {
  const all = text.match(among)?.length ?? 0
  return all === 0 ? 0 : (text.match(of)?.length ?? 0) / all
}
const high = /[^\0-\x7f]/gu
/** Letters that tables of statistics in these languages are full of: the same bytes are some of these in one language only. */
const frequentInKorean =
  /[의이는다가에을도고지사로시원기수인비구자대년월서부정업용산국역별계개연발명합총율액전제항목단위]/gu
const frequentInChinese =
  /[的年月市省区地值数元人国中业经费研发产总额率口比上下内部全工科学技高新术项投资指标名称合计单位北南东西京海江州]/gu

/**
 * In the order in which they are tried. The bytes of one are often valid in another, and read as letters nobody writes:
 * Korean as Chinese letters, Chinese as half-width Japanese ones.
 */
const candidates: readonly Candidate[] = [
  {
    encoding: 'euc-kr',
    fits: (text, bytes) =>
      share(text, /\p{Script=Hangul}/gu, /[\p{Script=Hangul}\p{Script=Han}]/gu) >= 0.6 &&
      share(text, frequentInKorean, high) > share(decoded(bytes, 'gb18030') ?? '', frequentInChinese, high),
  },
  {
    encoding: 'shift_jis',
    fits: (text) =>
      share(text, /[\uff61-\uff9f]/gu, high) < 0.1 && share(text, /[\u3040-\u30ff]/gu, high) > 0.02,
  },
  { encoding: 'euc-jp', fits: (text) => share(text, /[\u3040-\u30ff]/gu, high) > 0.15 },
  {
    encoding: 'gb18030',
    fits: (text) => share(text, /[\u3400-\u4dbf\ue000-\uf8ff\u{20000}-\u{3ffff}]/gu, high) < 0.05,
  },
]

/**
 * Which of the encodings of Korea, Japan, Taiwan and China, of several bytes a letter, a text is in; null for a text of none.
 * `start` is its beginning, which may end within a letter.
 */
export function asianEncoding(start: Uint8Array): string | null {
  for (const { encoding, fits } of candidates) {
    const text = decoded(start, encoding)
    if (
      text === null ||
      (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2}/gu)?.length ??
        0) === 0
    )
      continue
    if ((text.match(high)?.length ?? 0) < ENOUGH && encoding !== 'gb18030') continue
    if (!fits(text, start)) continue
    return encoding === 'gb18030' && isBig5(start) ? 'big5' : encoding
  }
  return isBig5(start) ? 'big5' : null
}

/** Half the second bytes of Big5 are plain letters, and its frequent characters begin below C7; those of common Chinese in GB are neither. */
function isBig5(start: Uint8Array): boolean {
  let [letters, plain, frequent] = [0, 0, 0]
  for (let at = 0; at < start.length - 1; at++) {
    const [byte = 0, next = 0] = [start[at], start[at + 1]]
    if (byte < 0x81) continue
    letters++
    if (next < 0x7f) plain++
    if (byte >= 0xa1 && byte <= 0xc6) frequent++
    at++
  }
  return (
    letters >= ENOUGH && plain > letters * 0.15 && frequent > letters * 0.8 && decoded(start, 'big5') !== null
  )
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}
