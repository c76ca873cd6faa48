/**
 * Text of documents as a terminal may show it: control characters, which could move the cursor, recolour or retitle a
 * terminal, and characters that reverse the reading direction become a visible mark.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
