import * as v from 'valibot'
import { BriefingBlock } from '../../domain/briefing.ts'
import type { Briefing } from '../../domain/briefing.ts'
import { Id } from '../../domain/id.ts'
import type {
  BriefingSummary,
  BriefingPreview,
  ExportedBriefing,
  VerifyReport,
} from '../answers/briefings.ts'
import { Base64, Label, nothing, request } from '../request-shape.ts'

/** What the page may ask of `briefings`: its part of the request table. */
export const briefingsRequests = {
  'briefings.list': request<readonly BriefingSummary[]>()(nothing),
  'briefings.open': request<Briefing>()(v.strictObject({ briefing: Id })),
  'briefings.save': request<Briefing>()(
    v.strictObject({
      briefing: v.nullable(Id),
      title: Label,
      subtitle: v.string(),
      author: v.string(),
      language: v.picklist(['en', 'ru', 'zh']),
      date: v.pipe(v.string(), v.isoDate()),
      blocks: v.array(BriefingBlock),
    }),
  ),
  'briefings.remove': request<null>()(v.strictObject({ briefing: Id })),
  'briefings.preview': request<BriefingPreview>()(v.strictObject({ briefing: Id })),
  'briefings.export': request<ExportedBriefing>()(v.strictObject({ briefing: Id })),
  'briefings.verify': request<VerifyReport>()(v.strictObject({ base64: Base64 })),
}
