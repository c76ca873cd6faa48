import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tempFolder } from '../support/temp-folder.ts'
import { expect, test } from './fixtures.ts'

/** A folder is let go over the window as the system does it: the browser hands the page its entries, not its files. */
test('a folder that is dropped comes in with all below it, whatever else lies there', async ({
  window,
  workspace,
}) => {
  await using folder = await tempFolder()
  const dropped = join(folder.path, 'reports')
  await mkdir(join(dropped, 'deep', 'deeper'), { recursive: true })
  await writeFile(
    join(dropped, 'one.txt'),
    'Harbours\nThe port moved more boxes than ever, its master told the council.',
  )
  await writeFile(
    join(dropped, 'deep', 'two.md'),
    '# Wheat\n\nRain came late to the plains, and the mills wait.',
  )
  await writeFile(
    join(dropped, 'deep', 'deeper', 'three.txt'),
    'Trams\nLine nine opens in spring with eleven stops.',
  )
  await writeFile(join(dropped, 'deep', 'empty.txt'), '')
  await writeFile(join(dropped, 'table.xlsx'), 'no document')
  await writeFile(join(dropped, '.hidden.txt'), 'no document')
  await window.getByRole('navigation').getByText('Sources', { exact: true }).click()
  await expect(window.getByText('Drop an article here')).toBeVisible()

  const session = await window.context().newCDPSession(window)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files: [dropped], dragOperationsMask: 1 },
    })

  const failures = window.getByRole('dialog', { name: 'One file could not be read' })
  await expect(failures.getByText('reports/deep/empty.txt')).toBeVisible()
  await expect(failures.getByText('2 files of other kinds were skipped.')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByText('3 sources added; 2 files of other kinds skipped.')).toBeVisible()
  const sources = await workspace.services.sources.list({})
  expect(sources.map(({ source }) => source.fileName).toSorted()).toEqual(['one.txt', 'three.txt', 'two.md'])
})
