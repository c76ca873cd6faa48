import { refuse } from '#shared/ipc/problem.ts'

/**
 * The text of bytes in UTF-8, UTF-16, windows-1251, KOI8-R, GB18030 or windows-1252, told by the bytes themselves: byte
 * order marks first, then what is valid UTF-8, then the encoding whose reading looks like language. `declared` is what
 * an HTML page says of itself and is believed only where the bytes do not contradict it. Refuses what is not text.
 */
export function decodeText(bytes: Uint8Array, name: string, declared: string | null = null): string {
  const marked = markedEncoding(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  if (isBinary(bytes)) refuse('file-binary', { file: name })
  const utf8 = asUtf8(bytes)
  if (utf8 !== null) return utf8
  const believed = declared === null ? null : decoded(bytes, declared)
  if (believed !== null && !CONTROL.test(believed)) return believed
  for (const encoding of ['gb18030', 'windows-1251', 'koi8-r', 'windows-1252']) {
    const text = decoded(bytes, encoding)
    if (text !== null && looksLike(encoding, text)) return text
  }
  return refuse('unknown-encoding', { file: name })
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(bytes)
}

/** UTF-16 without a mark: spaces, digits and line ends leave zeros on one side of the pairs and never on the other. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null
  const sample = Math.min(bytes.length, 4096)
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < sample; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const enough = sample / 2 / 20
  const encoding = odd > enough && even === 0 ? 'utf-16le' : even > enough && odd === 0 ? 'utf-16be' : null
  if (encoding === null) return null
  const text = decoded(bytes, encoding)
  return text !== null && (text.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0) > text.length / 2 ? encoding : null
}

/** A zero byte never stands in text of the encodings read here, and other control characters hardly ever do. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++
  return controls > bytes.length / 100
}

/** Valid UTF-8, or UTF-8 in which a character was torn here and there: less than one in fifty, shown as U+FFFD. */
function asUtf8(bytes: Uint8Array): string | null {
  const exact = decoded(bytes, 'utf-8')
  if (exact !== null) return exact
  const torn = new TextDecoder('utf-8').decode(bytes)
  const sample = torn.slice(0, SAMPLE)
  const broken = sample.match(/\uFFFD/g)?.length ?? 0
  const whole = sample.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  return broken * 50 < whole ? torn : null
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return asWindows1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Node 20 decodes windows-1252 as latin-1, which has control characters where this has quotation marks and dashes. */
function asWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(
    /[\u0080-\u009F]/g,
    (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
  )
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/** Control characters of the second block stand in no text; they show that an encoding was guessed or declared wrong. */
const CONTROL = /[\u0080-\u0084\u0086-\u009F]/

/** What the characters outside ASCII are when the guess is right. Half of Chinese print is a few hundred characters. */
function looksLike(encoding: string, whole: string): boolean {
  const text = whole.slice(0, SAMPLE)
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? []
  const share = (pattern: RegExp) =>
    foreign.filter((character) => pattern.test(character)).length / foreign.length
  switch (encoding) {
    case 'gb18030':
      return (
        share(COMMON_CHINESE) > 0.1 && share(/[\p{Script=Han}，。、；：“”‘’（）《》！？—…·％０-９]/u) > 0.85
      )
    case 'windows-1251':
    case 'koi8-r':
      return share(/[а-яё]/) > 0.5 && share(/[а-яёА-ЯЁ«»—–„“”№ ]/) > 0.85 && !MIXED_SCRIPT.test(text)
    case 'windows-1252':
      return (
        share(/[À-ÖØ-öø-ÿœŒŠšŽžŸ«»“”‘’„‚…–—•€£§°±²³´·¿¡ ©®™%½¼¾]/) > 0.95 && foreign.length < text.length / 4
      )
    default:
      return !text.includes('\uFFFD')
  }
}

/** Characters that a guess is judged by; more would cost memory and tell nothing. */
const SAMPLE = 200_000
const COMMON_CHINESE =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严]/
/** A Cyrillic letter inside a Latin word is a windows-1252 accent misread ('cafй'). */
const MIXED_SCRIPT = /[a-z]{2}[а-яё]|[а-яё][a-z]{2}/
