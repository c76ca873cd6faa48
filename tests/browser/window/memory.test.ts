import { expect, it, vi } from 'vitest'
import { Bridge } from '#renderer/bridge/bridge.ts'
import { keepChoices } from '#renderer/memory/keep-choices.ts'
import { recall, remember } from '#renderer/memory/remembered.ts'
import { speakingTransport } from './speaking-transport.ts'

it('recalls what was kept, and keeps the last of many quick changes once', async () => {
  const program = speakingTransport({
    'workspace.choices': () => ({ theme: 'dark' }),
    'workspace.choose': () => null,
  })
  await keepChoices(new Bridge(program.transport))
  expect(recall('theme')).toBe('dark')
  for (const width of ['200', '210', '220']) remember('pane.sources.left', width)
  remember('theme', 'dark')
  await vi.waitFor(() =>
    expect(program.inputsOf('workspace.choose')).toEqual([{ key: 'pane.sources.left', value: '220' }]),
  )
})

it('goes on without a program that answers', async () => {
  await keepChoices(new Bridge(speakingTransport({}).transport))
  remember('theme', 'light')
  expect(recall('theme')).toBe('light')
})
