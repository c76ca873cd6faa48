/** What changes on disk can put a quotation in doubt, settle it, or change what hangs on it. */
export const pendingTouches = ['sources', 'versions', 'quotations', 'links', 'claims'] as const
