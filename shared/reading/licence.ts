import { datesIn } from '../text/dates.ts'
import { readFrom, type Document, type Line, type Read } from './lines.ts'

const CC_SHORT =
  'CC[ -](?:BY|0)(?:[ -](?:NC|SA|ND))*(?:[ -]?v?\\.?\\s?\\d\\.\\d)?(?:\\s(?:International|IGO|Unported|DEED))?'
const CC_ENGLISH =
  'Creative Commons (?:CC0|Zero|Attribution(?:[-–,/ ]{1,2}(?:Non-?Commercial|Share-?Alike|No-?Deriv(?:ative)?s?(?:Works)?))*)(?:,?\\s(?:v\\.?\\s?)?\\d\\.\\d)?(?:\\s(?:International|Unported|IGO|Generic|Intergovernmental Organi[sz]ations?))?(?:\\s(?:Public\\s)?Licen[cs]e)?(?:\\s\\(CC[ -](?:BY|0)[^()]{0,24}\\))?'
const CC_RUSSIAN =
  'Creative Commons [«"(]?(?:Атрибуция|С указанием авторства)[^.;\\n]{0,60}?\\d\\.\\d(?:\\s(?:Всемирн\\p{L}+|Международн\\p{L}+))?'
const CC_CHINESE = '知识共享[^。；;\\n]{0,40}?(?:许可协议|公共许可协议|协议|许可)'
const OPEN =
  'Open Government Licen[cs]e(?:\\s[–-]\\s\\p{Lu}\\p{L}+)?(?:,?\\s(?:version\\s|v\\.?\\s?)?\\d(?:\\.\\d)?)?|Open Data Commons [\\p{L} ]{4,40}?Licen[cs]e|GNU Free Documentation License(?: \\d\\.\\d)?|Licence Ouverte(?: \\d\\.\\d)?|Открытая лицензия[^.;\\n]{0,30}'
const OPEN_LICENCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CC_ENGLISH}|${CC_SHORT}|${CC_RUSSIAN}|${OPEN})(?![\\p{L}\\p{N}])|${CC_CHINESE}`,
  'iu',
)
const DEED =
  /https?:\/\/creativecommons\.org\/(?:licenses\/([a-z-]{2,8})\/(\d\.\d)|publicdomain\/zero\/(1\.0))/i
/** Terms that keep the rights: 'All rights reserved', 'При перепечатке ссылка обязательна', '版权所有 未经许可不得转载'. */
const RESERVED =
  /\bAll rights (?:are )?reserved|(?<!\p{L})Все права (?:защищены|сохранены|на материалы[^.\n]{0,60}(?:защищены|принадлежат)[^.\n]{0,60})|(?<!\p{L})При\s(?:полном\s|частичном\s|любом\s|или\s|и\s){0,4}(?:использовании|перепечатке|цитировании|копировании)[^.\n]{0,160}?(?:обязательн[аоы]|запрещ\p{L}+)|(?<!\p{L})(?:Перепечатка|Использование|Копирование)[^.\n]{0,120}?(?:только с|запрещ\p{L}+|допускается)[^.\n]{0,100}|版权所有(?:[^。\n]{0,40}?(?:未经[^。\n]{1,20}?(?:不得|禁止|请勿)[^。，\n]{1,16}|违者必究|翻印必究|侵权必究|不得转载))?|未经[^。，\n]{1,20}?(?:不得|禁止|请勿|谢绝)[^。，\n]{1,16}|转载请注明[^。，\n]{1,16}/iu
/** A sentence that speaks of the very text it stands in; one about a data set or a program speaks of that. */
const OWN =
  /\b(?:this (?:work|article|paper|report|publication|document|site|website|page|chapter|book|material|translation|brief|study)|(?:is|are) an open[- ]access|(?:all|our|site|this) content|content (?:is|on this)|except where otherwise|unless otherwise (?:noted|stated)|©)|(?:материал|контент|стать|содержани|публикаци|издани|доклад|текст|сайт)\p{L}*|(?:本文|本作品|本网|本站|本刊|本报告|本书|内容|文章|作品)/iu
const ELSE =
  /\b(?:dataset|data set|software|source code|images?|photos?|figures?)\b|фотограф|набор данных|图片/iu
const LABEL =
  /^[\s([（【]*(?:licen[cs]e|licensing|rights|лицензия|许可协议|许可|授权协议|版权|copyright)\s?[:：]\s*(\S.*)$/iu

const FRONT = 60
const BACK = 14

/**
 * The terms a document may be used under, as it prints them. Read off short lines of its header and footer and off
 * sentences that speak of the document itself; a licence that prose is about is none. An open licence goes before rights
 * that the page around it reserves.
 */
export function licenceOf(document: Document): Read<string> | null {
  const { lines, lead } = document
  const candidates = lines.filter((_, index) => index < FRONT || index >= lines.length - BACK)
  const edge = new Set([...lines.slice(0, lead), ...lines.slice(Math.max(lead + 1, lines.length - BACK))])
  for (const pattern of [OPEN_LICENCE, DEED, RESERVED]) {
    for (const line of candidates) {
      const found = pattern.exec(line.text)
      if (found === null) continue
      const words = found[0].trim().replace(/[\s,;:.–—-]+$/u, '')
      if (!isOwn(line, words, edge.has(line), pattern === RESERVED)) continue
      return readFrom(line, pattern === DEED ? (deedNamed(words) ?? words) : words, words, found.index)
    }
  }
  for (const line of lines.filter((each) => edge.has(each) && each.text.length < 100)) {
    const said = LABEL.exec(line.text)?.[1]
    if (said !== undefined && isTerms(said)) return readFrom(line, said, said)
  }
  return null
}

/** A licence by what a file's metadata says of it: its words where they name one, or the name of a deed's address. */
export function licenceNamed(said: string): string | null {
  const words = OPEN_LICENCE.exec(said)?.[0] ?? deedNamed(said) ?? RESERVED.exec(said)?.[0]
  if (words !== undefined && words !== null) return words.trim()
  return isTerms(said.trim()) ? said.trim() : null
}

/** Whether terms only keep rights, which the page around a text often does for texts that are free. */
export function isReserved(terms: string): boolean {
  return !OPEN_LICENCE.test(terms) && RESERVED.test(terms)
}

/** Whether a line tells the terms of use of its document. */
export function isLicenceLine(line: Line): boolean {
  const found = OPEN_LICENCE.exec(line.text) ?? RESERVED.exec(line.text)
  return found !== null && line.text.length < 400 && isOwn(line, found[0], true, RESERVED.test(line.text))
}

function isOwn(line: Line, words: string, isAtEdge: boolean, isReserved: boolean): boolean {
  const { text } = line
  const before = text.slice(0, text.indexOf(words)).slice(-200)
  const rest = text.length - words.length
  if (rest <= 12) return isAtEdge
  if (ELSE.test(before) && !/©/.test(before)) return false
  if (OWN.test(before) || /^(?:,?\s)?(?:except|unless)/i.test(text.slice(text.indexOf(words) + words.length)))
    return text.length < 1500
  if (isReserved) return isAtEdge && text.length < 300 && (rest < 80 || /©|copyright|\(c\)/i.test(text))
  return isAtEdge && rest < 60
}

function deedNamed(address: string): string | null {
  const [whole, kind, version, zero] = DEED.exec(address) ?? []
  if (whole === undefined) return null
  return zero === undefined ? `CC ${(kind ?? '').toUpperCase()} ${version ?? ''}` : `CC0 ${zero}`
}

/** Short words that may name a licence: 'MIT', 'public domain'; a year, a holder or an address is none. */
function isTerms(said: string): boolean {
  return (
    /^(?:public domain|общественное достояние|公有领域|MIT|Apache[- ]2\.0|ODbL[- ]?\d?\.?\d?|OGL[- ]UK[- ]\d\.\d|unlicense|GFDL)$/i.test(
      said,
    ) && datesIn(said).length === 0
  )
}
