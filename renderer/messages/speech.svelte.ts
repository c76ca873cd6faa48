import { locales, sentence, type Locale, type Naming, type Sentence } from '#shared/messages/sentence.ts'
import { namedIn } from '#shared/messages/naming.ts'
import { printDate } from '#shared/messages/print-date.ts'
import { speaker, type Speak } from '#shared/messages/speak.ts'
import { recall, remember } from '../memory/remembered.ts'
import { catalogueOf } from './catalogues.ts'

const speakers = new Map<Locale, Speak>()
function speakerOf(locale: Locale): Speak {
  const known = speakers.get(locale)
  if (known !== undefined) return known
  const made = speaker(locale, catalogueOf(locale))
  speakers.set(locale, made)
  return made
}

function firstLocale(): Locale {
  const wanted = [recall('locale'), ...navigator.languages]
  return wanted.flatMap((tag) => locales.filter((locale) => tag?.startsWith(locale)))[0] ?? 'en'
}

let current = $state<Locale>(firstLocale())
const speak = $derived(speakerOf(current))

/** The language of the interface; everything spoken through `t` and `say` follows it. */
export function locale(): Locale {
  return current
}

export function setLocale(next: Locale): void {
  current = next
  remember('locale', next)
}

/** The tag for `lang` attributes and Intl. */
export function languageTag(): string {
  return current === 'zh' ? 'zh-Hans' : current === 'en' ? 'en-GB' : current
}

/** Words of the interface by their key. */
export function t(key: string, values: Sentence['values'] = {}): string {
  return speak(sentence(key, values))
}

/** A sentence that came from the program. */
export function say(said: Sentence): string {
  return speak(said)
}

/** A sentence in another language than the interface's: that of a claim it is offered for. */
export function sayIn(language: Locale, said: Sentence): string {
  return speakerOf(language)(said)
}

/** Making a format takes as long as printing a hundred numbers; a grid prints thousands. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** `decimals` prints exactly so many, as the source did; without it the number keeps its own. */
export function formatNumber(value: number, decimals?: number): string {
  const digits =
    decimals === undefined
      ? { maximumFractionDigits: 12 }
      : {
          minimumFractionDigits: Math.max(0, decimals),
          maximumFractionDigits: Math.max(0, decimals),
        }
  const key = `${current} ${decimals ?? ''}`
  let format = numberFormats.get(key)
  if (format === undefined) numberFormats.set(key, (format = new Intl.NumberFormat(languageTag(), digits)))
  return format.format(value)
}

/** An EDTF date, or the day of an instant, as exactly as it is known, in the reader's language. */
export function formatDate(edtf: string): string {
  return printDate(edtf, current, 'short')
}

/** The time of an instant in the reader's own zone, `14:02`. */
export function formatTime(instant: string): string {
  return new Intl.DateTimeFormat(languageTag(), { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  )
}

/** Day and time of an instant in the reader's own zone. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(languageTag(), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant))
}

/** The name of a language in the reader's own, `ru` → `Russian`. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(languageTag(), { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Hubs and indicators carry their names in three languages; English always stands. */
export function nameOf(named: Naming): string {
  return namedIn(named, current)
}

/** Whether the catalogue has words for this key; for codes that may be newer than their words. */
export function knows(key: string): boolean {
  return speak(sentence(key)) !== key
}
