/** Words as plain text in Markdown, on one line: nothing in them is markup, a table cell stays one cell. */
export function escapedMarkdown(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/([\\`*_[\]<>#|~])/g, '\\$1')
}
