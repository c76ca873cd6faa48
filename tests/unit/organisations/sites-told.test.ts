import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { actorOf, sitesTold } from '#shared/reading/sites-told.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'
import { storyInput } from '../../support/story-input.ts'

let hubs = createHubIndex([], [])
beforeAll(async () => {
  const gazetteer = await loadGazetteer(join(projectFolder, 'resources'))
  hubs = createHubIndex(gazetteer.hubs, gazetteer.memberships)
})
const told = (text: string) =>
  sitesTold(text, hubs.mentionsIn(text)).map(({ hub, kind, state }) => `${hub} ${kind} ${state}`)

describe('sites that words tell', () => {
  it.skipIf(!hasSharedFolder)('are read off the real article: four hubs, and no site in Sichuan', () => {
    const sentence = storyInput.article.split('\n').find((line) => line.includes('JoyGovAI')) ?? ''
    expect(told(sentence)).toEqual([
      'chengdu headquarters existing',
      'beijing branch existing',
      'shanghai branch existing',
      'shenzhen office being-set-up',
    ])
  })
  it.each([
    [
      'Компания открыла филиалы в Пекине и Шанхае и планирует лабораторию в Шэньчжэне.',
      ['beijing branch existing', 'shanghai branch existing', 'shenzhen laboratory planned'],
    ],
    [
      '公司总部位于成都，已在北京和上海设立了分公司，正在深圳筹建办事处。',
      [
        'chengdu headquarters existing',
        'beijing branch existing',
        'shanghai branch existing',
        'shenzhen office being-set-up',
      ],
    ],
    ['R&D intensity in Beijing reached 6.58 percent.', []],
    [
      'The firm, headquartered in Shenzhen, will open a plant in Hefei.',
      ['shenzhen headquarters existing', 'hefei plant planned'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
  it('offer the name a statement begins with', () => {
    expect(actorOf('JoyGovAI has opened branches in Beijing and Shanghai.')).toBe('JoyGovAI')
    expect(actorOf('Huawei Technologies plans to build a campus.')).toBe('Huawei Technologies')
    expect(actorOf('the company has branches')).toBeNull()
  })
})
