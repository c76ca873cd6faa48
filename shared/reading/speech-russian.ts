import { agencyNamed } from './agencies.ts'
import type { Speech } from './speakers.ts'

const SAID =
  '(?:сообщил|заявил|отметил|сказал|подчеркнул|рассказал|добавил|указал|пояснил|считает|уточнил|объявил|полагает)(?:а|и)?'
const NAME_WORD = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)?'
const RUN = `(?<run>${NAME_WORD}(?:\\s(?:${NAME_WORD}|[А-ЯЁ]\\.))+)`
/** 'сообщил (в интервью …) министр … Имя Фамилия': the office is printed in small letters between verb and name. */
const VERB_FIRST = new RegExp(
  `(?<![\\p{L}])${SAID}\\s(?<office>(?:[а-яёА-ЯЁ«»"0-9-]+\\s){0,14}?)${RUN}`,
  'gu',
)
const NAME_FIRST = new RegExp(`(?<![\\p{L}])${RUN}\\s(?:также\\s)?${SAID}(?![\\p{L}])`, 'gu')
const OFFICE =
  /(?:министр|президент|премьер|глава|директор|руководител|председател|заместител|вице|секретар|губернатор|мэр|ректор|профессор|академик|представител|спикер|начальник|эксперт|аналитик|экономист|основател)/i

/**
 * Ascribed speech in Russian. Only names in the nominative are taken: 'по словам Инь Хэцзюня' prints a form that is not
 * the name, and undoing a case is guessing.
 */
export function russianSpeech(text: string): readonly Speech[] {
  const found: Speech[] = []
  for (const pattern of [VERB_FIRST, NAME_FIRST]) {
    for (const match of text.matchAll(pattern)) {
      const { run = '', office = '' } = match.groups ?? {}
      const words = run.split(' ')
      const length = /(?:вич|вна|чна)$/.test(words.at(-2) ?? '') ? 3 : 2
      const name = words.slice(-length).join(' ')
      const title = [office.slice(Math.max(0, office.search(OFFICE))).trim(), ...words.slice(0, -length)]
        .join(' ')
        .trim()
      if (agencyNamed(name) !== undefined || found.some((other) => other.index === match.index)) continue
      found.push({ name, office: OFFICE.test(title) ? title : null, index: match.index, words: match[0] })
    }
  }
  return found.toSorted((a, b) => a.index - b.index)
}
