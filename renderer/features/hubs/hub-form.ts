import { isDate } from '#shared/dataset/dated.ts'
import { slugOf } from '#shared/domain/id.ts'
import type { Hub, HubType, Membership } from '#shared/domain/hub.ts'

type Language = 'en' | 'zh' | 'ru'

/** A hub while it is typed; other names stand one a line, because a comma may be part of one. */
export type TypedHub = {
  id: string | null
  type: HubType
  names: Record<Language, string>
  aliases: Record<Language, string>
  parent: string | null
  latitude: string
  longitude: string
  note: string
  redefinedAs: string | null
  redefinedFrom: string
  redefinedNote: string
}
export type HubField = 'name' | 'place' | 'redefined'

export function typedHub(hub: Hub | null): TypedHub {
  return {
    id: hub?.id ?? null,
    type: hub?.type ?? 'city',
    names: { en: hub?.names.en ?? '', zh: hub?.names.zh ?? '', ru: hub?.names.ru ?? '' },
    aliases: {
      en: hub?.aliases.en.join('\n') ?? '',
      zh: hub?.aliases.zh.join('\n') ?? '',
      ru: hub?.aliases.ru.join('\n') ?? '',
    },
    parent: hub?.parent ?? null,
    latitude: hub?.place == null ? '' : String(hub.place.latitude),
    longitude: hub?.place == null ? '' : String(hub.place.longitude),
    note: hub?.note ?? '',
    redefinedAs: hub?.redefined?.as ?? null,
    redefinedFrom: hub?.redefined?.from ?? '',
    redefinedNote: hub?.redefined?.note ?? '',
  }
}

type Read = { readonly ok: true; readonly hub: Hub } | { readonly ok: false; readonly field: HubField }

/** A hub always has a name in English, from which a new one takes its id; other names may follow later. */
export function hubOf(typed: TypedHub): Read {
  const name = typed.names.en.trim()
  const id = typed.id ?? slugOf(name)
  if (name === '' || id === '') return { ok: false, field: 'name' }
  const place = placeOf(typed)
  if (place === 'unreadable') return { ok: false, field: 'place' }
  const from = typed.redefinedFrom.trim()
  if (typed.redefinedAs !== null && !isDate(from)) return { ok: false, field: 'redefined' }
  const { type, parent } = typed
  const words = (text: string) => text.trim() || null
  return {
    ok: true,
    hub: {
      id,
      type,
      names: { en: name, zh: words(typed.names.zh), ru: words(typed.names.ru) },
      aliases: {
        en: linesOf(typed.aliases.en),
        zh: linesOf(typed.aliases.zh),
        ru: linesOf(typed.aliases.ru),
      },
      parent,
      place,
      note: words(typed.note),
      redefined:
        typed.redefinedAs === null ? null : { as: typed.redefinedAs, from, note: words(typed.redefinedNote) },
    },
  }
}

function linesOf(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ]
}

function placeOf({ latitude, longitude }: TypedHub): Hub['place'] | 'unreadable' {
  if (latitude.trim() === '' && longitude.trim() === '') return null
  const [north, east] = [latitude, longitude].map((one) =>
    one.trim() === '' ? Number.NaN : Number(one.replace(',', '.')),
  )
  if (north === undefined || east === undefined || !(Math.abs(north) <= 90) || !(Math.abs(east) <= 180))
    return 'unreadable'
  return { latitude: north, longitude: east }
}

/** A new membership; its id never changes, whatever its dates become. */
export function membershipOf(
  hub: string,
  member: string,
  from: string | null,
  until: string | null,
): Membership {
  return { id: `${hub}|${member}|${from ?? ''}`, hub, member, from, until, note: null }
}
