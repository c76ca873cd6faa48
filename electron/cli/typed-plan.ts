import { unitSymbol } from '#shared/dataset/units.ts'
import type { PlanOwner, PlanTarget } from '#shared/domain/plan.ts'
import type { Services } from '#shared/ipc/services.ts'
import type { Command, Given } from './command.ts'
import { findNamed } from './find-named.ts'
import { typedDate } from './typed-date.ts'
import { UsageProblem } from './usage-problem.ts'

/** An organisation, or where none has the name, a person. Refuses a name that nobody has. */
export async function typedOwner(given: Given, services: Services): Promise<PlanOwner | null> {
  const name = given.text('owner')
  if (name === undefined) return null
  const person = await services.people.resolve({ name })
  return person.kind === 'one'
    ? { kind: 'person', person: person.found.id }
    : { kind: 'organisation', organisation: await findNamed(services, 'organisation', name) }
}

/** What a goal is measured by, or null where no option says. Throws `cli-target` for half of one. */
export async function typedTarget(
  given: Given,
  services: Services,
  command: Command,
): Promise<PlanTarget | null> {
  const name = given.text('indicator')
  const [least, most] = [given.text('at-least'), given.text('at-most')]
  if (name === undefined && least === undefined && most === undefined) return null
  const typed = (least ?? most ?? '').trim().replace(',', '.')
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(typed)
  if (name === undefined || (least === undefined) === (most === undefined) || !isNumber)
    throw new UsageProblem('cli-target', {}, command)
  const id = await findNamed(services, 'indicator', name)
  const { indicator } = await services.indicators.page({ indicator: id })
  const sign = indicator.unit === null ? '' : ` ${unitSymbol(indicator.unit)}`
  return {
    indicator: indicator.id,
    comparison: least === undefined ? 'at-most' : 'at-least',
    value: {
      value: Number(typed),
      unit: indicator.unit,
      decimals: typed.split('.')[1]?.length ?? 0,
      qualifier: 'exact',
      printed: `${typed}${sign}`.trim(),
    },
  }
}

/** The hubs of `--hubs A;B`, or null where the option is not there. */
export async function typedHubs(given: Given, services: Services): Promise<string[] | null> {
  const typed = given.text('hubs')
  if (typed === undefined) return null
  const hubs: string[] = []
  for (const name of typed.split(';').filter((one) => one.trim() !== ''))
    hubs.push(await findNamed(services, 'hub', name.trim()))
  return hubs
}

/** A day a plan is due on, as a period (`2026/2030`, `2035-Q2`) or a date. */
export function typedDue(typed: string): string {
  return /^\d{4}(?:\/\d{4}|-[HQ]\d)$/.test(typed) ? typed : typedDate(typed)
}

/** A whole number of years. Throws `cli-years` for anything else. */
export function typedYears(
  typed: string,
  command: Command,
): { readonly count: number; readonly unit: 'year' } {
  if (!/^[1-9]\d{0,2}$/.test(typed)) throw new UsageProblem('cli-years', { asked: typed }, command)
  return { count: Number(typed), unit: 'year' }
}
