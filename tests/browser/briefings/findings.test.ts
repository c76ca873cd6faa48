import { mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { finding } from '#shared/briefings/finding.ts'
import type { BriefingFinding } from '#shared/ipc/answers/briefings.ts'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { groupFindings } from '#renderer/features/briefings/group-findings.ts'
import Findings from '#renderer/features/briefings/Findings.svelte'

const unreviewed = ['C2', 'C3', 'C6'].map((claim, at) =>
  finding('claim-unreviewed', 'warns', `b${at}`, { claim }),
)
const gone = ['C8', 'C9'].map((claim) => finding('claim-gone', 'stops', 'g', { claim }))
const caption = finding('table-without-caption', 'warns', 't')
const all = [...unreviewed.slice(0, 2), caption, ...gone, ...unreviewed.slice(2)]

let jumped: string[] = []
let answers: [BriefingFinding, string][] = []
let component: object
beforeEach(() => {
  setLocale('en')
  jumped = []
  answers = []
  component = mount(Findings, {
    target: document.body,
    props: {
      findings: all,
      onjump: (block: string) => jumped.push(block),
      onanswer: (...answer: [BriefingFinding, string]) => answers.push(answer),
    },
  })
})
afterEach(() => unmount(component))

it('that name one thing alone, as a quotation of several claims, are not folded', () => {
  const pending = ['b1', 'b2'].map((block) =>
    finding('quotation-pending', 'warns', block, { quotation: 'S1:2', claim: 'C1' }),
  )
  expect(groupFindings(pending).map(({ findings }) => findings.length)).toEqual([1, 1])
  const three = [...pending, finding('quotation-pending', 'warns', 'b3', { quotation: 'S1:3', claim: 'C2' })]
  expect(groupFindings(three).map(({ names }) => names)).toEqual([['S1:2', 'S1:3']])
})

it('of one kind are one, in the order of the first; what stops an export and what gives a reason stay apart', () => {
  expect(groupFindings(all).map(({ findings, names }) => [findings.length, names])).toEqual([
    [3, ['C2', 'C3', 'C6']],
    [1, []],
    [1, []],
    [1, []],
  ])
})

it('offer no answer that could not be kept: what concerns no block, and what stops', async () => {
  await unmount(component)
  component = mount(Findings, {
    target: document.body,
    props: {
      findings: [finding('note-too-long', 'warns', null), gone[0] ?? caption],
      onjump: () => undefined,
      onanswer: () => undefined,
    },
  })
  await expect.element(page.getByRole('heading', { name: '2 findings' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Set aside' })).not.toBeInTheDocument()
})

it('are one row that names the claims and opens by keys; each keeps its jump and its answer', async () => {
  await expect.element(page.getByRole('heading', { name: '6 findings' })).toBeVisible()
  const row = page.getByText('3 claims have not been reviewed: C2, C3, and C6.')
  const third = page.getByRole('listitem').filter({ hasText: 'Claim C6 has not been reviewed.' }).last()
  await expect.element(row).toBeVisible()
  expect(page.getByText('Claim C6 has not been reviewed.').element().checkVisibility()).toBe(false)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await third.getByRole('button', { name: 'Show' }).click()
  expect(jumped).toEqual(['b2'])
  await third.getByRole('button', { name: 'Set aside' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabelText('Why it may stand as it is').fill('Read by the desk.')
  await dialog.getByRole('button', { name: 'Set aside' }).click()
  expect(answers).toEqual([[unreviewed[2], 'Read by the desk.']])
})
