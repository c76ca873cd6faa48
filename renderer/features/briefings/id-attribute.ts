/** What a block of the editor keeps of its id: it is the document's, and never of the page. */
export const idAttribute = { default: null, rendered: false }
