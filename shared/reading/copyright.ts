import { agencyNamed } from './agencies.ts'
import { isInstitution } from './institution.ts'
import { readFrom, type Line, type Read } from './lines.ts'

const YEARS = '(?:19|20)\\d{2}(?:\\s?[–—-]\\s?(?:19|20)?\\d{2})?(?:\\s?гг?\\.)?'
const HOLDER = new RegExp(
  `^(?:copyright|авторские права)?\\s?(?:©|\\(c\\)|copyright)\\s?(?:copyright\\s)?(?:${YEARS},?\\s?)?(?:by\\s)?(?<holder>[\\p{Lu}\\p{Lo}«"“](?:[^.|©\\n;,，。]|\\.(?!\\s|$)){1,100}?)(?=[.,，。;|]|\\s?${YEARS}|\\s+All rights|\\s+Все права|\\s?版权所有|$)`,
  'iu',
)
const CHINESE = /版权所有\s?[:：©]?\s*(?<holder>[\p{Script=Han}]{2,24}?)(?=\s|$|未经|，|。)/u
const NOBODY =
  /\bauthors?\b|crown copyright|all rights|getty|shutterstock|\/|автор|права|版权|未经|作者|^(?:19|20)\d\d/iu
/** Words that companies and papers have in their names, and people have not. */
const COMPANY =
  /(?<!\p{L})(?:ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|company|co|s\.a|b\.v|media|news|press|publishing|publishers|publications|gazette|times|daily|post|herald|tribune|review|journal|magazine|observer|agency|network|ооо|оао|зао|пао|ао|ано|фгбу|фгуп|гк|иа|вестник|газета|журнал|известия|новости|редакция|издательство|издательский)(?!\p{L})|[«“"].+[»”"]/iu
/** 'Лопатина Е. В.', 'И. И. Петров': people hold rights in what they wrote; they did not publish it. */
const PERSON = /(?:^|\s)\p{Lu}\.\s?(?:\p{Lu}\.)?(?:\s|$)|\p{Lu}\.$/u

/**
 * Who holds the rights in a page or a report by its copyright line, when that is a publisher and not its authors:
 * '© 2011–2025 ООО «Сибирский курьер»'. The year there tells nothing about the day of publication.
 */
export function copyrightHolder(lines: readonly Line[]): Read<string> | null {
  for (const line of lines) {
    if (line.text.length > 300) continue
    const match = HOLDER.exec(line.text) ?? (line.text.length < 80 ? CHINESE.exec(line.text) : null)
    const holder = match?.groups?.['holder']?.trim()
    if (holder === undefined || NOBODY.test(holder) || PERSON.test(holder)) continue
    if (
      /[<>@()]/u.test(holder) ||
      !(isInstitution(holder) || COMPANY.test(holder) || agencyNamed(holder) !== undefined)
    )
      continue
    return readFrom(line, holder, holder)
  }
  return null
}
