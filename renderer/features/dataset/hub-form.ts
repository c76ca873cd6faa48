import { slugOf } from '#shared/domain/id.ts'
import type { Hub, HubType, Membership } from '#shared/domain/hub.ts'

type Language = 'en' | 'zh' | 'ru'

/** A hub while it is typed; aliases stand one beside the other, separated by commas or semicolons. */
export type TypedHub = {
  id: string | null
  type: HubType
  names: Record<Language, string>
  aliases: Record<Language, string>
  parent: string | null
  latitude: string
  longitude: string
  note: string
}
export type HubField = 'name' | 'place'

export function typedHub(hub: Hub | null): TypedHub {
  return {
    id: hub?.id ?? null,
    type: hub?.type ?? 'city',
    names: { en: hub?.names.en ?? '', zh: hub?.names.zh ?? '', ru: hub?.names.ru ?? '' },
    aliases: {
      en: hub?.aliases.en.join(', ') ?? '',
      zh: hub?.aliases.zh.join('、') ?? '',
      ru: hub?.aliases.ru.join(', ') ?? '',
    },
    parent: hub?.parent ?? null,
    latitude: hub?.place == null ? '' : String(hub.place.latitude),
    longitude: hub?.place == null ? '' : String(hub.place.longitude),
    note: hub?.note ?? '',
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
  const { type, parent } = typed
  const words = (text: string) => text.trim() || null
  return {
    ok: true,
    hub: {
      id,
      type,
      names: { en: name, zh: words(typed.names.zh), ru: words(typed.names.ru) },
      aliases: {
        en: aliasesOf(typed.aliases.en),
        zh: aliasesOf(typed.aliases.zh),
        ru: aliasesOf(typed.aliases.ru),
      },
      parent,
      place,
      note: words(typed.note),
    },
  }
}

function aliasesOf(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[,;、，；\n]/)
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

/** One membership a hub, a member and a start: saving it again corrects it. */
export function membershipOf(
  hub: string,
  member: string,
  from: string | null,
  until: string | null,
): Membership {
  return { id: `${hub}|${member}|${from ?? ''}`, hub, member, from, until, note: null }
}
