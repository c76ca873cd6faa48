import * as v from 'valibot'

/** Names and other names of a thing in three languages; the English one, or its Latin spelling, always stands. */
export const nameEntries = {
  names: v.strictObject({ en: v.string(), zh: v.nullable(v.string()), ru: v.nullable(v.string()) }),
  aliases: v.strictObject({ en: v.array(v.string()), zh: v.array(v.string()), ru: v.array(v.string()) }),
}
