import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plumblineIn } from '../../support/plumbline.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: ReturnType<typeof plumblineIn>
beforeAll(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = `${folder.path}/config`
  plumbline = plumblineIn(folder.path)
})
afterAll(() => folder[Symbol.asyncDispose]())

const commands = [
  'init',
  'import',
  'sources',
  'version add',
  'version edit',
  'compare',
  'settle',
  'metadata',
  'chain',
  'provenance',
  'grade',
  'descriptor',
  'disclaimer',
  'retract',
  'reinstate',
  'impact',
  'suggest',
  'accept',
  'claims export',
  'claims import',
  'claims link',
  'claims unlink',
  'claims',
  'hypotheses',
  'data import',
  'check',
  'chart',
  'charts add',
  'charts',
  'brief',
  'summary',
  'verify',
  'doctor',
  'open',
]

describe('help', () => {
  it('lists every command', async () => {
    const { exit, out } = await plumbline('--help')
    expect(exit).toBe(0)
    for (const command of commands) expect(`${out.join('\n')}\n`).toMatch(new RegExp(`\n${command}[ \n]`))
  })

  it.each(commands)('tells how %s is typed', async (command) => {
    const { exit, out } = await plumbline(...command.split(' '), '--help')
    expect(exit).toBe(0)
    expect(out[0]).toContain(`plumbline ${command}`)
  })

  it('speaks Russian and Chinese', async () => {
    expect((await plumbline('--help', '--language', 'ru')).out.join('\n')).toContain('Коды завершения')
    expect((await plumbline('--help', '--language', 'zh')).out.join('\n')).toContain('退出码')
    for (const language of ['en', 'ru', 'zh'])
      expect((await plumbline('--help', '--language', language)).out.join('\n')).not.toContain('cli.help')
  })
})

describe('typed wrongly', () => {
  it.each([
    ['nothing at all', [], /^plumbline COMMAND/],
    ['an unknown command', ['explode'], /no command ‘explode’/],
    ['half a command', ['data'], /no command ‘data’/],
    ['an unknown option', ['claims', '--colour'], /no option --colour/],
    ['an unknown option with a value', ['claims', '--colour=red'], /no option --colour/],
    ['an unknown short option', ['claims', '-x'], /no option -x/],
    ['an option without its value', ['claims', '--workspace'], /--workspace/],
    ['a value for an option that takes none', ['claims', '--json=yes'], /--json/],
    ['an unknown language', ['claims', '--language', 'xx'], /en, ru, zh/],
    ['no file', ['import'], /Name a file/],
    ['no source', ['suggest'], /Name one source/],
    ['two sources', ['suggest', 'S1', 'S2'], /Name one source/],
    ['neither numbers nor --all', ['accept', 'S1'], /numbers of suggestions, or --all/],
    ['both numbers and --all', ['accept', 'S1', '1', '--all'], /numbers of suggestions, or --all/],
    ['a number that is none', ['accept', 'S1', 'two'], /‘two’ is no number/],
    ['a range backwards', ['accept', 'S1', '5-2'], /‘5-2’ is no number/],
    ['no chart', ['chart', '--svg', 'x.svg'], /Name one chart/],
    ['no format', ['chart', 'F1'], /--svg, --png, --csv or --json-spec/],
    ['no density', ['chart', 'F1', '--png', 'x', '--density', '3'], /3 is no density/],
    ['two formats', ['chart', 'F1', '--svg', 'a', '--png', 'b'], /--svg, --png, --csv or --json-spec/],
    ['no PDF to write', ['brief'], /--pdf/],
    ['no PDF to read', ['verify'], /Name one PDF/],
    ['no folder', ['init'], /Name one folder/],
  ] as const)('%s: one sentence, then how it is typed, exit 2', async (_what, typed, sentence) => {
    const { exit, err, out } = await plumbline(...typed)
    expect(exit).toBe(2)
    expect([...err, ...out].join('\n')).toMatch(sentence)
    expect([...err, ...out].join('\n')).toMatch(/plumbline/)
  })

  it('with --json says it in one document, too', async () => {
    const { exit, json, err } = await plumbline('claims', '--json', '--colour')
    expect(exit).toBe(2)
    expect(json()).toEqual({
      error: { code: 'cli-unknown-option', message: 'There is no option --colour here.' },
    })
    expect(err).toHaveLength(2)
  })

  it('with --json says that no command was named', async () => {
    const { exit, json } = await plumbline('--json')
    expect(exit).toBe(2)
    expect(json()).toMatchObject({ error: { code: 'cli-needs-command' } })
  })

  it('takes options before the command as after it', async () => {
    const { exit, json } = await plumbline('--json', '--workspace', 'nowhere', 'claims')
    expect(exit).toBe(2)
    expect(json()).toMatchObject({ error: { code: 'not-a-workspace' } })
  })
})
