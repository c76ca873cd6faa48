import * as v from 'valibot'
import { Id } from '../../domain/id.ts'
import type { Quotation } from '../../domain/quotation.ts'
import { TextSpan } from '../../domain/text-span.ts'
import type { PendingQuotation, QuotationPlace } from '../answers/quotations.ts'
import { nothing, request } from '../request-shape.ts'

/** What the page may ask of `quotations`: its part of the request table. */
export const quotationsRequests = {
  /** Quotations whose words do not stand in the current version of their source as they were quoted, and wait for a person. */
  'quotations.pending': request<readonly PendingQuotation[]>()(nothing),
  'quotations.settle': request<Quotation>()(
    v.strictObject({
      quotation: Id,
      decision: v.variant('kind', [
        /** These words of the current version are what was quoted. */
        v.strictObject({ kind: v.literal('take'), span: TextSpan }),
        v.strictObject({ kind: v.literal('lost') }),
        /** Takes back that it is lost. */
        v.strictObject({ kind: v.literal('reopen') }),
      ]),
    }),
  ),
  /** Where quotations stand in the current version of their source. */
  'quotations.places': request<readonly QuotationPlace[]>()(v.strictObject({ quotations: v.array(Id) })),
}
