import { languageNamed, languageNamePattern } from '../text/language-names.ts'
import type { LabelledValue } from './labels.ts'
import { readFrom, type Line, type Read } from './lines.ts'

const EDITION = new RegExp(`\\s(?:in|на)\\s(${languageNamePattern})(?:\\sязыке)?$`, 'iu')

export type OriginalPublisher = {
  readonly publisher: Read<string> | null
  /** 'People's Republic of China in Russian': the line that tells the language of the edition. */
  readonly edition: Read<{ readonly name: string; readonly language: string }> | null
}

/**
 * Who published first, by the 'Source:' lines of a header. Republishers print the feed ('A in Russian – A in Russian –')
 * above the publisher ('A – B'): the feed tells the language, the line without one tells the publisher.
 */
export function originalPublisher(
  labels: readonly LabelledValue[],
  footer: readonly Line[] = [],
): OriginalPublisher {
  const sources = [
    ...labels.filter((label) => label.name === 'source').map(({ read }) => read),
    ...footer.flatMap(pressReleaseSource),
  ].flatMap(asName)
  const feed = sources.find(({ value }) => EDITION.test(value))
  const publisher = sources.findLast(({ value }) => !EDITION.test(value)) ?? null
  const language = feed === undefined ? null : languageNamed(EDITION.exec(feed.value)?.[1] ?? '')
  return {
    publisher: publisher ?? (feed === undefined ? null : { ...feed, value: feed.value.replace(EDITION, '') }),
    edition:
      feed === undefined || language === null
        ? null
        : { from: feed.from, value: { name: feed.value, language } },
  }
}

/** 'SOURCE Acme Robotics', the last line of a press release. */
function pressReleaseSource(line: Line): readonly Read<string>[] {
  const name = /^SOURCE\s(\p{Lu}.{1,120})$/u.exec(line.text)?.[1]
  return name === undefined ? [] : [readFrom(line, name, name)]
}

/** Drops values that are sentences, not names, and the second half of 'A – A'. */
function asName(read: Read<string>): readonly Read<string>[] {
  const parts = read.value.split(/\s[–—-]\s/).map((part) => part.trim())
  const value = parts.length === 2 && parts[0] === parts[1] ? (parts[0] ?? read.value) : read.value
  const bare = value.replace(/[\s,]*\d{4}[-年./]\d{1,2}.*$/, '').replace(/\s[–—-]\sBy\s.*$/, '')
  const isSentence = /[.。]$/.test(bare) && bare.split(/\s+/).length > 4
  const isName =
    /^["“«‘《]?[\p{Lu}\p{Lo}\p{N}]/u.test(bare) && bare.split(/\s+/).length <= 16 && !/^https?:/.test(bare)
  return isName && !isSentence ? [{ ...read, value: bare.replace(/[.。]$/, '') }] : []
}
