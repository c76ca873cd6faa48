import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import type { EvidenceLink } from '#shared/domain/claim.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { claimsStory, idOf } from './claims-story.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import type { Answers } from './speaking-transport.ts'
import { claim, observations, quotation, source, story } from './story.ts'

const other = { ...quotation, id: 'S1:2-aaaaaa', exact: 'Shanghai <b>spent</b> 4.35 %.' }
const dialog = () => page.getByRole('dialog')
const section = () => page.getByRole('region', { name: 'Evidence' })

/** Claims of which the first hangs on words of its own, and the others on others; links are kept as they are told. */
function linkedStory(): Answers {
  const base = claimsStory(3)
  let links: readonly EvidenceLink[] = [
    {
      id: 'L1-aaaaaa',
      claim: idOf(1),
      target: { kind: 'quotation', quotation: quotation.id },
      relation: 'supports',
      note: '',
    },
  ]
  const views = (): readonly ClaimView[] => {
    const hanging = links.some(({ target }) => target.kind === 'quotation' && target.quotation === other.id)
    return (base['claims.list']?.({}) as readonly ClaimView[]).map((view) =>
      view.claim.id === idOf(1)
        ? { ...view, links, quotations: hanging ? [quotation, other] : [quotation] }
        : { ...view, quotations: [other] },
    )
  }
  const keyOf = ({ target }: Pick<EvidenceLink, 'target'>) => JSON.stringify(target)
  return {
    ...base,
    'claims.list': views,
    'claims.line': ({ claim: id }) => ({
      view: views().find((view) => view.claim.id === id) ?? (views()[0] as ClaimView),
      briefings: [],
      sources: [source],
      observations,
    }),
    'claims.link': ({ note = '', ...told }) => {
      const same = links.find((link) => keyOf(link) === keyOf(told))
      const link = { id: same?.id ?? `L${links.length + 1}-aaaaaa`, ...told, note }
      links = [...links.filter((one) => one !== same), link]
      return link
    },
    'claims.unlink': ({ link: id }) => {
      links = links.filter((link) => link.id !== id)
      return null
    },
  }
}
async function open() {
  const program = await openWindow(linkedStory(), `#/claims/${idOf(1)}`)
  await expect.element(page.getByRole('heading', { name: 'Claim number 1', exact: true })).toBeVisible()
  const follow = () => program.change({ collections: ['links'], command: 'claims.link' })
  return { ...program, follow }
}
async function pick(words: string) {
  await userEvent.keyboard('n')
  const search = dialog().getByRole('combobox', { name: 'Quotation or observation' })
  await search.fill(words)
  await expect.poll(() => dialog().getByRole('option').elements().length).toBe(1)
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog().getByRole('combobox', { name: 'Relation to the claim' })).toHaveFocus()
}

describe('evidence', () => {
  it('is a quotation of another claim, found and told by keys, and walks to its words', async () => {
    const program = await open()
    await pick('s1:2 shanghai')
    await expect.element(dialog()).toHaveTextContent('S1:2 “Shanghai <b>spent</b> 4.35 %.”')
    await dialog().getByRole('combobox', { name: 'Relation to the claim' }).selectOptions('contradicts')
    await dialog().getByRole('combobox', { name: 'Strength' }).selectOptions('weak')
    await dialog().getByRole('textbox', { name: 'Note' }).fill(' another city ')
    await expectNoBarriers()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(program.inputsOf('claims.link')).toEqual([
      {
        claim: idOf(1),
        target: { kind: 'quotation', quotation: other.id },
        relation: 'contradicts',
        strength: 'weak',
        note: 'another city',
      },
    ])
    program.follow()
    await expect.element(section()).toHaveTextContent('contradicts, weak')
    await expect.element(section()).toHaveTextContent('another city')
    await section().getByRole('button', { name: 'S1:2 “Shanghai' }).click()
    await expect.poll(() => location.hash).toContain('#/sources/S1-aaaaaa')
  })

  it('is any observation, by the names of its hub and period, and walks to its row', async () => {
    const program = await open()
    await pick('shanghai 4.35 statistics')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect
      .poll(() => program.inputsOf('claims.link'))
      .toEqual([
        {
          claim: idOf(1),
          target: { kind: 'observation', observation: 'D1-aaaaaa:3' },
          relation: 'supports',
          strength: null,
          note: '',
        },
      ])
    program.follow()
    await section()
      .getByRole('button', { name: /^Shanghai/ })
      .click()
    await expect.poll(() => location.hash).toContain('#/dataset/rd-intensity')
    expect(decodeURIComponent(location.hash)).toContain('D1-aaaaaa:3')
  })

  it('that is linked already is told again, and taken away with a way back', async () => {
    const program = await open()
    await pick('s1:2 shanghai')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(dialog()).not.toBeInTheDocument()
    program.follow()
    await expect.element(section().getByRole('button', { name: 'Edit link L2' })).toBeVisible()
    await pick('s1:2 shanghai')
    await dialog().getByRole('combobox', { name: 'Strength' }).selectOptions('strong')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await expect.element(dialog()).not.toBeInTheDocument()
    program.follow()
    await expect.element(section()).toHaveTextContent('supports, strong')
    await section().getByRole('button', { name: 'Edit link L2' }).click()
    await expect.element(dialog().getByRole('combobox', { name: 'Strength' })).toHaveValue('strong')
    await dialog().getByRole('button', { name: 'Unlink' }).click()
    await expect.poll(() => program.inputsOf('claims.unlink')).toEqual([{ link: 'L2-aaaaaa' }])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => program.inputsOf('workspace.undo')).toHaveLength(1)
  })

  it('of its own words supports the claim, and stays', async () => {
    await open()
    await section().getByRole('button', { name: 'Edit link L1' }).click()
    const relations = dialog().getByRole('combobox', { name: 'Relation to the claim' }).getByRole('option')
    await expect.poll(() => relations.elements().map(({ textContent }) => textContent)).toEqual(['supports'])
    await expect.element(dialog()).toHaveTextContent('The claim was made from these words')
    await expect.element(dialog().getByRole('button', { name: 'Unlink' })).not.toBeInTheDocument()
  })

  it('is shown without barriers in Russian and Chinese', async () => {
    await open()
    setLocale('ru')
    await expect.element(page.getByRole('button', { name: 'Добавить свидетельство' })).toBeVisible()
    await expectNoBarriers()
    setLocale('zh')
    await expect.element(page.getByRole('button', { name: '添加证据' })).toBeVisible()
    await expectNoBarriers()
  })
})

it('is walked back from the inspector of an observation to the claims that hang on it', async () => {
  const [first] = observations
  await openWindow(
    {
      ...story(),
      'claims.ofObservation': ({ observation }) =>
        observation === first?.id
          ? [
              {
                claim: claim.id,
                statement: claim.statement,
                outcome: 'confirmed',
                link: {
                  id: 'L1-aaaaaa',
                  claim: claim.id,
                  target: { kind: 'observation', observation },
                  relation: 'qualifies',
                  strength: 'weak',
                  note: 'a year before',
                },
              },
            ]
          : [],
    },
    `#/dataset/rd-intensity/${encodeURIComponent(first?.id ?? '')}`,
  )
  const hanging = page.getByRole('region', { name: 'Claims that hang on it' })
  await expect.element(hanging).toHaveTextContent('qualifies, weak')
  await expect.element(hanging).toHaveTextContent('a year before')
  await hanging.getByRole('button', { name: claim.statement }).click()
  await expect.poll(() => location.hash).toContain(`#/claims/${claim.id}`)
})
