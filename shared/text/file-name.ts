/** Characters that change how a name is shown, not what it says: controls, and marks that turn the direction of writing. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const LONGEST = 200

/**
 * What a file is called here: its name without any folder, without characters that hide what the name says
 * ('invoice\u202etxt.exe' must not read 'invoiceexe.txt'), at most 200 characters with its ending kept; 'unnamed' where
 * nothing is left. Never a path: it is shown and compared, not opened.
 */
export function fileNameOf(given: string): string {
  const name = given
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(UNSHOWN, '')
    .replace(/^.*[/\\]/, '')
    .trim()
  if (/^\.*$/.test(name)) return 'unnamed'
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  const letters = [...name]
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST - ending.length).join('')}${ending}`
}
