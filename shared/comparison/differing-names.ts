import { foldWord } from '../dataset/name-words.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { Mark } from './comparison.ts'
import { markOf, pairOff } from './pair-off.ts'
import type { StatedName } from './stated-names.ts'
import type { Stated } from './stated.ts'

/**
 * Names that one passage states and the other lacks: hubs, agencies and persons in any pair of languages; within one
 * language also every other word printed as a name. A surname for the whole name, an adjective for the place ('Chinese',
 * пекинский) and initials for a long name are no difference.
 */
export function differingNames(left: Stated, right: Stated, sameLanguage: boolean): Mark[] {
  const known = pairOff(
    left.names.filter((name) => !isNamedIn(name, right)),
    right.names.filter((name) => !isNamedIn(name, left)),
    (one, other) => one.kind === other.kind,
  )
  const isToldAlone = (name: StatedName, own: Stated, other: Stated) => {
    // 'China' comes and goes with 'the country', 我国 and adjectives: alone it says nothing.
    if (name.kind === 'country') return false
    // How Chinese prints Баканов is not known here.
    if (name.kind === 'russian' && /\p{Script=Han}/u.test(other.text)) return false
    // 富凯 reads like a Chinese name, and is how Chinese prints Fouquet.
    const isHan = /^\p{Script=Han}/u.test(own.text.slice(name.span.start))
    return !(name.kind === 'person' && isHan && hasOtherNames(other))
  }
  const marks = [
    ...known.both,
    ...known.left.filter((name) => isToldAlone(name, left, right)).map((name) => [name, null] as const),
    ...known.right.filter((name) => isToldAlone(name, right, left)).map((name) => [null, name] as const),
  ].map(([one, other]) => markOf('name', one, other, ({ label }) => label))
  return sameLanguage ? [...marks, ...differingCapitals(left, right)] : marks
}

function isNamedIn(name: StatedName, { text, names }: Stated): boolean {
  if (names.some(({ key }) => key === name.key)) return true
  const lower = text.toLowerCase()
  return name.stems.some((stem) => lower.includes(stem))
}

/** Whether two capitalised words stand together that are no name known in every language. */
function hasOtherNames(stated: Stated): boolean {
  const runs = stated.text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/gu)
  return Array.from(runs).some(({ index }) => !isTaken(stated, index))
}

type Capital = { readonly span: TextSpan; readonly label: string; readonly words: readonly string[] }

/** Within one language: words printed as names that the other passage does not have in any form. */
function differingCapitals(left: Stated, right: Stated): Mark[] {
  const { both, ...alone } = pairOff(
    capitalsBeyond(left, right.text),
    capitalsBeyond(right, left.text),
    () => true,
  )
  // 'Chinese Minister' for 'Minister': like the country, its adjective alone says nothing.
  const isTold = ({ label }: Capital) => !ADJECTIVE.test(label)
  return [
    ...both,
    ...alone.left.filter(isTold).map((each) => [each, null] as const),
    ...alone.right.filter(isTold).map((each) => [null, each] as const),
  ].map(([one, other]) => markOf('name', one, other, ({ label }) => label))
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[&'’-][\p{L}\p{M}\p{N}]+)*/gu
/** Words a sentence begins with that a name may follow: 'Although Huawei', 'Однако Сбербанк'. */
const OPENERS = new Set(
  (
    'although though despite unlike like because since once unless whereas whether whenever wherever where why besides beyond beside behind ' +
    'between below above across against along amid around near through throughout toward towards upon within without per via versus ' +
    'quite rather very too such still yet ever never often soon later earlier today tomorrow yesterday now again almost nearly about ' +
    'first second third last next other another others each every any several few fewer less most much nobody none nothing someone everyone ' +
    'citing speaking including following regarding referring given thanks due instead indeed perhaps maybe thus hence therefore moreover ' +
    'furthermore nevertheless nonetheless otherwise can could may might must shall should will would do does did is are was were has have had ' +
    'let please well see read your whose whom these those four five six seven eight nine ten ' +
    'и а но да или что как так это эта эти этот тот та те он она оно они мы вы я его её ее их наш все всё весь вся каждый многие другие ' +
    'в во на по с со к ко о об от до из у за для при под над без через между перед после около вокруг против среди кроме вместо благодаря ' +
    'согласно несмотря вопреки если когда пока хотя чтобы поскольку потому поэтому затем потом тогда теперь сейчас сегодня завтра вчера ' +
    'ранее раньше позже позднее также тоже однако впрочем зато лишь только даже ещё еще уже вновь снова опять всего почти более менее ' +
    'там здесь тут где куда откуда кто чей какой который сам сама сами один одна одно два три четыре пять первый второй третий ' +
    'кстати наконец итак например действительно возможно вероятно видимо конечно напомним отметим'
  ).split(' '),
)
/** 'Eventually', 'Reportedly'. */
const ADVERB = /^\p{Lu}\p{Ll}{3,}ly$/u

/** Words that a sentence or a quotation begins with, and abbreviations that are no names. */
const NO_NAMES = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our my in on at by for from to of with and but or if when while as ' +
    'after before since until over under during among both all some many most more according however meanwhile there here what who which how why ' +
    'mr mrs ms dr prof no not yes so then than also only just even now new one two three minister president premier chairman chairwoman director governor mayor secretary professor spokesman spokeswoman vice deputy ceo jan feb mar apr may jun jul aug sep sept oct nov dec'
  ).split(' '),
)

const ADJECTIVE = /^(?:\p{L}{2,}(?:ese|ian|ish|ican|stani)|French|Dutch|Swiss|Greek|German|Israeli|Iraqi)$/u

/** Runs of capitalised words of `own` whose words do not stand in `other`. */
function capitalsBeyond(own: Stated, other: string): Capital[] {
  const words = Array.from(own.text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  const isName = words.map(({ word, start }, at) => {
    if (!/^\p{Lu}|\p{Ll}\p{Lu}/u.test(word) || NO_NAMES.has(word.toLowerCase())) return false
    if (isTaken(own, start)) return false
    const isFirst =
      at === 0 || /[.!?:;"“”«»‘’()/•*—–-]\s*$|\n\s*$/u.test(own.text.slice(Math.max(0, start - 3), start))
    if (isFirst && (OPENERS.has(word.toLowerCase()) || ADVERB.test(word)) && !/^\p{Lu}{2}/u.test(word))
      return false
    return (
      !isFirst ||
      /^\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word) ||
      /^\p{Lu}/u.test(words[at + 1]?.word ?? '')
    )
  })
  // A headline in capitals names nothing by them.
  if (words.length > 3 && isName.filter(Boolean).length > words.length * 0.6) return []
  const there = new Set((other.match(WORD) ?? []).map(stemOf))
  const initials = initialsIn(other)
  const runs: Capital[] = []
  words.forEach(({ word, start, end }, at) => {
    if (isName[at] !== true || there.has(stemOf(word)) || initials.has(word)) return
    const last = runs.at(-1)
    const isNext = last !== undefined && /^\s+$/u.test(own.text.slice(last.span.end, start)) && isName[at - 1]
    if (isNext === true && last !== undefined)
      runs[runs.length - 1] = {
        span: { start: last.span.start, end },
        label: own.text.slice(last.span.start, end),
        words: [...last.words, word],
      }
    else runs.push({ span: { start, end }, label: word, words: [word] })
  })
  return runs.filter(({ words: names }) => !isAbbreviated(names, other))
}

/** 'WIPO' for 'World Intellectual Property Organization'. */
function isAbbreviated(names: readonly string[], other: string): boolean {
  const letters = names.map((name) => name[0] ?? '').join('')
  const abbreviations = Array.from(other.matchAll(/(?<!\p{L})\p{Lu}{2,8}(?!\p{L})/gu), ([word]) => word)
  return letters.length > 1 && abbreviations.includes(letters)
}

/** Initials of every run of capitalised words, small words between them left out. */
function initialsIn(text: string): ReadonlySet<string> {
  const runs = text.match(/\p{Lu}\p{L}+(?:\s(?:(?:of|for|and|the|по|и)\s){0,2}\p{Lu}\p{L}+){1,7}/gu) ?? []
  return new Set(runs.map((run) => (run.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('')))
}

function isTaken({ names, dates }: Stated, at: number): boolean {
  return [...names, ...dates].some(({ span }) => span.start <= at && at < span.end)
}

/** A name in any case and number. */
function stemOf(word: string): string {
  const folded = foldWord(word.replace(/['’]s$/u, ''))
  return /\p{Script=Cyrillic}/u.test(folded)
    ? folded.slice(0, Math.max(4, folded.length - 2))
    : folded.replace(/s$/u, '')
}
