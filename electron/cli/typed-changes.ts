import type { Ground } from '#shared/domain/ground.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Services } from '#shared/ipc/services.ts'
import type { CommandOption, Given } from './command.ts'
import { typedDate } from './typed-date.ts'
import { groundOptions, groundUsage, typedGrounds } from './typed-grounds.ts'

type Names = Pick<Hub, 'names' | 'aliases'>
type Dates = { readonly from: string | null; readonly until: string | null; readonly asOf: string | null }

/** How grounds of a thing that is there are changed. */
export const changedGroundOptions: Readonly<Record<string, CommandOption>> = {
  ...groundOptions,
  'drop-grounds': { type: 'boolean' },
}
export const changedGroundUsage = `[--drop-grounds] ${groundUsage}`

/** What options change of a thing that is there: what no option names stays, an empty text takes away. */
export function typedChanges(given: Given) {
  const words = (option: string, before: string | null): string | null => {
    const said = given.text(option)
    return said === undefined ? before : said.trim() === '' ? null : said
  }
  const date = (option: string, before: string | null): string | null => {
    const said = words(option, before)
    return said === before || said === null ? said : typedDate(said)
  }
  return {
    words,
    date,
    names: ({ names, aliases }: Names): Names => ({
      names: {
        en: given.text('name') ?? names.en,
        zh: words('zh', names.zh),
        ru: words('ru', names.ru),
      },
      aliases,
    }),
    dates: (before: Dates): Dates => ({
      from: date('from', before.from),
      until: date('until', before.until),
      asOf: date('as-of', before.asOf),
    }),
    /** Named ones are added; with `--drop-grounds` those that stood there go first. */
    grounds: async (services: Services, before: readonly Ground[]): Promise<Ground[]> => [
      ...(given.on('drop-grounds') ? [] : before),
      ...(await typedGrounds(given, services)),
    ],
  }
}
