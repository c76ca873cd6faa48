import { labelOf } from '#shared/domain/id.ts'
import type { ExportedBriefing } from '#shared/ipc/answers/briefings.ts'
import type { Input } from '#shared/ipc/requests.ts'
import type { Services } from '#shared/ipc/services.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { draftBriefing } from '../draft-briefing.ts'
import type { Command, Desk } from '../command.ts'
import { checkOutputPath } from '../files/check-output-path.ts'
import { writeOutputFile } from '../files/write-output-file.ts'
import { findByLabel } from '../find-by-label.ts'
import { wholeDay } from '../known-day.ts'
import { UsageProblem } from '../usage-problem.ts'

/** The option of each format names its file. */
const formats = ['pdf', 'html', 'md', 'docx'] as const

/** `brief [ID] --pdf OUT`: a briefing as a file. Without an id the first one; without any, one is drafted and kept. */
export const brief: Command = {
  words: 'brief',
  usage: '[ID] (--pdf | --html | --md | --docx) OUT [--archive] [--as-known-on DATE] [--strict]',
  options: {
    pdf: { type: 'string' },
    html: { type: 'string' },
    md: { type: 'string' },
    docx: { type: 'string' },
    archive: { type: 'boolean' },
    'as-known-on': { type: 'string' },
    strict: { type: 'boolean' },
  },
  async run(given, desk) {
    const [typed, ...more] = given.words
    const chosen = formats.filter((one) => given.text(one) !== undefined)
    const [format] = chosen
    const out = format === undefined ? undefined : given.text(format)
    if (format === undefined || out === undefined || chosen.length > 1 || more.length > 0)
      throw new UsageProblem('cli-needs-pdf')
    const standard = given.on('archive') ? 'a-3a' : 'ua-1'
    const day = given.text('as-known-on')
    const knownOn = day === undefined ? {} : { knownOn: wholeDay(day) }
    const asking = given.on('strict')
    const file = desk.path(out)
    await checkOutputPath(file)
    const { services } = await desk.open()
    const { briefing, drafted } = await chooseBriefing(typed, desk)
    const exported = await exportTo(file, { briefing, format, standard, asking, ...knownOn }, services).catch(
      async (thrown: unknown) => {
        /** What could not be written must not leave a draft behind. */
        if (drafted) await services.briefings.remove({ briefing })
        throw thrown
      },
    )
    if (drafted) desk.note(sentence('cli.brief.drafted', { label: labelOf(briefing) }))
    const { pages, contentHash, findings } = exported
    const open = findings.filter(({ setAside }) => setAside === null)
    return {
      json: {
        file,
        pages,
        contentHash,
        findings: findings.map(({ code, block, severity, source, setAside, sentence: found }) => ({
          code,
          block,
          severity,
          source,
          setAside: setAside?.reason ?? null,
          message: desk.speak(found),
        })),
        briefing: labelOf(briefing),
      },
      lines: [
        desk.speak(
          format === 'pdf'
            ? sentence('cli.brief.written', { file, pages })
            : sentence('cli.brief.written-words', { file }),
        ),
        ...open.map(({ sentence: found }) => `! ${desk.speak(found)}`),
      ],
      exit: open.length > 0 ? 1 : 0,
    }
  },
}

async function exportTo(
  file: string,
  wanted: Input<'briefings.export'>,
  services: Services,
): Promise<ExportedBriefing> {
  const exported = await services.briefings.export(wanted)
  await writeOutputFile(file, exported.base64)
  return exported
}

async function chooseBriefing(
  typed: string | undefined,
  desk: Desk,
): Promise<{ readonly briefing: string; readonly drafted: boolean }> {
  const { services } = await desk.open()
  const briefings = await services.briefings.list({})
  if (typed !== undefined) {
    return { briefing: findByLabel(briefings, ({ id }) => id, typed, 'briefing').id, drafted: false }
  }
  const [first, second] = briefings
  if (first === undefined) return { briefing: (await draftBriefing(services, desk.speak)).id, drafted: true }
  const { id, title } = first
  if (second !== undefined) desk.note(sentence('cli.brief.first', { label: labelOf(id), title }))
  return { briefing: id, drafted: false }
}
