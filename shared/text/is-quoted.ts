const opens = /^\s*["“„«「『‘'《]/u
const closes = /["”“»」』》][.,;]?\s*$/u

/** Whether words bring a quotation mark at an end of theirs, so that marks of ours around them would stand double. */
export function isQuoted(words: string): boolean {
  return opens.test(words) || closes.test(words)
}
