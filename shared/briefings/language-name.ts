import type { Locale } from '../messages/sentence.ts'

/** 'Russian' for `ru`; what is no language code names itself. */
export function languageName(code: string, locale: Locale): string {
  try {
    return (
      new Intl.DisplayNames([locale === 'zh' ? 'zh-Hans' : locale], { type: 'language' }).of(code) ?? code
    )
  } catch {
    return code
  }
}
