import { SCRIPT, textFile, type HostileFile } from './hostile-file.ts'

const bytes = (
  what: string,
  name: string,
  make: () => Uint8Array,
  outcome: HostileFile['outcome'],
): HostileFile => ({ what, name, make, outcome })
const utf16 = (...units: number[]) => Buffer.from(Uint16Array.from([0xfeff, ...units]).buffer)
const units = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** Plain text in every bad shape. */
const hostileTxt: readonly HostileFile[] = [
  bytes('text: one line of 5 MB', 'line.txt', () => Buffer.from('A line without an end, '.repeat(220_000)), {
    reads: ['A line without an end,'],
  }),
  bytes('text: one word of 5 MB', 'word.txt', () => Buffer.from('a'.repeat(5_000_000)), { reads: ['aaaa'] }),
  bytes('text: 5 MB of line ends', 'ends.txt', () => Buffer.from(`Words${'\r\n'.repeat(2_500_000)}more`), {
    reads: ['Words', 'more'],
  }),
  bytes('text: 1,000,000 lines', 'lines.txt', () => Buffer.from('ab\n'.repeat(1_000_000)), { reads: ['ab'] }),
  bytes('text: null bytes', 'null.txt', () => Buffer.from('Words\0with\0nulls'), { refused: 'file-binary' }),
  bytes('text: empty', 'empty.txt', () => Buffer.alloc(0), { refused: 'file-empty' }),
  bytes('text: blank', 'blank.txt', () => Buffer.from(' \n\t\u3000\u00a0\u200b\n\ufeff'), {
    refused: 'file-blank',
  }),
  bytes(
    'text: nothing but control characters',
    'control.txt',
    () => Buffer.from([0x1b, 0x07, 0x08, 0x0c, 0x0b]),
    { refused: 'file-(?:blank|binary)' },
  ),
  bytes(
    'text: UTF-16 with broken pairs',
    'pairs.txt',
    () => utf16(...units('Before '), 0xd83d, ...units(' middle '), 0xde00, ...units(' after')),
    { reads: ['Before \ufffd middle \ufffd after'] },
  ),
  bytes('text: UTF-16 cut inside a pair', 'cut.txt', () => utf16(...units('Words'), 0xd83d), {
    reads: ['Words\ufffd'],
  }),
  bytes(
    'text: UTF-16 of an odd number of bytes',
    'odd.txt',
    () => Buffer.concat([utf16(...units('Words')), Buffer.from([0x41])]),
    { reads: ['Words'] },
  ),
  bytes(
    'text: UTF-8 with surrogates encoded',
    'cesu.txt',
    () =>
      Buffer.concat([
        Buffer.from('Words and слова here, много слов '),
        Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
      ]),
    { refused: 'unknown-encoding' },
  ),
  bytes(
    'text: marks of two encodings',
    'marks.txt',
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]), Buffer.from('Words')]),
    { reads: ['Words'] },
  ),
  bytes(
    'text: overrides of direction',
    'override.txt',
    () => Buffer.from('Intensity was \u202e85.6\u202c percent, \u2066said\u2069 one.'),
    { reads: ['Intensity was 85.6 percent, said one.'] },
  ),
  bytes(
    'text: Hebrew and English with their marks',
    'mixed.txt',
    () => Buffer.from('\u2067שלום\u2069 means \u200epeace\u202e!'),
    { reads: ['\u2067שלום\u2069 means \u200epeace!'] },
  ),
  bytes(
    'text: letters nobody sees',
    'unseen.txt',
    () => Buffer.from('inno\u200bvation\u2060 hub\u{e0073}\u{e0074}\u{e006f}'),
    { reads: ['innovation hub'] },
  ),
  bytes(
    'text: mixed line ends and controls',
    'mixed-ends.txt',
    () => Buffer.from(`One\rTwo\r\nThree\u2028Four\u0085Five\x07\x1b[31m${' of many words'.repeat(20)}`),
    { reads: ['One\nTwo\nThree\nFour\nFive[31m of many words'] },
  ),
  bytes(
    'text: 10,000 marks on one letter',
    'zalgo.txt',
    () => Buffer.from(`Words a${'\u0301'.repeat(10_000)} more`),
    { reads: ['Words', 'more'] },
  ),
  bytes(
    'text: a picture named so',
    'picture.txt',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    { refused: 'file-not-read' },
  ),
  bytes(
    'text: a program named so',
    'program.txt',
    () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]),
    { refused: 'file-not-read' },
  ),
  bytes('text: a name that leaves the folder', '../../../../tmp/stolen.txt', () => Buffer.from('Words.'), {
    reads: ['Words.'],
  }),
  bytes('text: a name of a device', 'C:\\con', () => Buffer.from('Words.'), { reads: ['Words.'] }),
  bytes('text: a name of 100,000 letters', `${'n'.repeat(100_000)}.txt`, () => Buffer.from('Words.'), {
    reads: ['Words.'],
  }),
  bytes('text: a name that reads backwards', 'report\u202etxt.exe', () => Buffer.from('Words.'), {
    refused: 'extension-not-read',
  }),
  bytes('text: a name of two lines', 'report\nfrom\0home.txt', () => Buffer.from('Words.'), {
    reads: ['Words.'],
  }),
]

/** A page of Markdown with something in its middle. What is marked up beyond reason is read with its marks. */
const markdown = (what: string, text: string): HostileFile => ({
  what: `Markdown: ${what}`,
  ...textFile('page.md', `Before words.\n\n${text}\n\nAfter words.\n`),
  outcome: { reads: ['Before words.', 'After words.'] },
})
const nested = Array.from({ length: 2000 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')
const ticks = Array.from({ length: 1000 }, (_, at) => '`'.repeat(at)).join(' ')
const wide = ['|a', '|-', '|b'].map((cell) => `${cell.repeat(20_000)}|`).join('\n')

const hostileMd: readonly HostileFile[] = [
  markdown(
    'script inside',
    `<script>${SCRIPT}</script>\n\n<iframe src="http://127.0.0.1:9/stolen"></iframe>`,
  ),
  markdown('event handlers inside', `<img src=x onerror='${SCRIPT}'>\n\n<b onclick='${SCRIPT}'>Bold.</b>`),
  markdown(
    'links that run',
    '[A link](javascript:stolen()) ![](http://127.0.0.1:9/stolen.png) <javascript:alert()>\n\n[ref]: http://127.0.0.1:9/stolen "x"',
  ),
  markdown('quotes 100,000 deep', `${'>'.repeat(100_000)} core`),
  markdown('lists 20,000 deep on one line', `${'> - '.repeat(20_000)}core`),
  markdown('lists 2,000 deep line by line', nested),
  markdown('50,000 opened brackets', '['.repeat(50_000)),
  markdown('40,000 stars and lines', 'a**b_'.repeat(20_000)),
  markdown('500,000 back quotes', ticks),
  markdown('a table of 20,000 columns', wide),
  markdown('entities', '&#0; &#xD800; &#x110000; &lt;script&gt;'),
  markdown('200,000 lines in one paragraph', `---\n${'a: b\n'.repeat(200_000)}`),
]

/** Plain text and Markdown. */
export const hostileText: readonly HostileFile[] = [...hostileTxt, ...hostileMd]
