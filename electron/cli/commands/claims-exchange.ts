import { labelOf } from '#shared/domain/id.ts'
import { claimFormats } from '#shared/exchange/claim-formats.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { onlyInputFile } from '../files/only-input-file.ts'
import { writtenFile } from '../files/written-file.ts'
import { findClaims } from '../find-claims.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `claims export OUT [ID…]`: claims with their evidence for other tools, as W3C annotations unless `--format` says else. */
export const claimsExport: Command = {
  words: 'claims export',
  usage: `OUT [ID…] [--format ${claimFormats.join('|')}]`,
  options: { format: { type: 'string' } },
  async run(given, desk) {
    const [out, ...ids] = given.words
    const asked = given.text('format') ?? 'annotations'
    const format = claimFormats.find((one) => one === asked)
    if (out === undefined) throw new UsageProblem('cli-needs-output')
    if (format === undefined)
      throw new UsageProblem('cli-claim-format', { asked, formats: claimFormats.join(', ') })
    const { services } = await desk.open()
    const claims = ids.length === 0 ? null : (await findClaims(services, ids)).map(({ claim }) => claim.id)
    const { base64 } = await services.claims.export({ claims, format })
    return writtenFile(desk, out, base64)
  },
}

/** `claims import FILE`: claims out of W3C annotations, ClaimReview or Hypothesis JSON. Exit 1 when some have no place here. */
export const claimsImport: Command = {
  words: 'claims import',
  usage: 'FILE',
  options: {},
  async run(given, desk) {
    const file = await onlyInputFile(given, desk)
    const { services } = await desk.open()
    const { claims, updated, unplaced, left, disputed } = await services.claims.import(file)
    const counts = { claims: claims.length, updated: updated.length, unplaced: unplaced.length }
    return {
      json: {
        claims: claims.map(labelOf),
        updated: updated.map(labelOf),
        unplaced: unplaced.map(({ claim, sentence: why }) => ({
          claim: labelOf(claim),
          message: desk.speak(why),
        })),
        left: left.map(({ what, sentence: why }) => ({ what, message: desk.speak(why) })),
        disputed: disputed.map(({ claim, sentence: why }) => ({
          claim: labelOf(claim),
          message: desk.speak(why),
        })),
      },
      lines: [
        desk.speak(sentence('cli.claims.imported', counts)),
        ...unplaced.map(({ claim, sentence: why }) => `${labelOf(claim)}: ${desk.speak(why)}`),
        ...left.map(({ sentence: why }) => desk.speak(why)),
        ...disputed.map(({ claim, sentence: why }) => `${labelOf(claim)}: ${desk.speak(why)}`),
      ],
      exit: unplaced.length + left.length + disputed.length === 0 ? 0 : 1,
    }
  },
}
