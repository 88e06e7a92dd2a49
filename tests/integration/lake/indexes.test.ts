import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { SanityClient } from '@sanity/client'
import { setTimeout as sleep } from 'node:timers/promises'
import { indexDefinitionSchema } from '../../../lake/indexes/definition.ts'
import type { LakeConfigInput } from '../../../lake/config.ts'
import { storyIndexes } from '../../fixtures/random-stories.ts'
import { readIndexes } from '../../setup/read-indexes.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

const indexes: LakeConfigInput['indexes'] = storyIndexes
const bySection = '1/story: section._ref, -publishedAt'

let lake: StartedLake
let client: SanityClient

beforeEach(async () => {
  lake = await startLake({ config: { indexes } })
  client = lake.client({ role: 'editor', perspective: 'raw' })
})
afterEach(() => lake.close())

const story = (_id: string, section: string, publishedAt = '2026-01-10T08:00:00Z') => ({
  _id,
  _type: 'story',
  section: { _type: 'reference', _weak: true, _ref: section },
  publishedAt,
})

/** Right, whatever it is that was written. */
function getEntries(name = bySection): string[] {
  const { stored, fresh } = readIndexes(lake.dataDir)
  expect(stored).toEqual(fresh)
  return (stored[name]?.entries ?? []).map((line) => line.split(' ').slice(1).join(' '))
}

const getBuckets = () =>
  readIndexes(lake.dataDir).stored[bySection]?.buckets.map((line) => line.split(' ')[1])

describe('entries follow', () => {
  test('a document that is created, replaced, patched and deleted', async () => {
    await client.create(story('a', 'chips'))
    expect(getEntries()).toEqual(['a a'])
    const before = readIndexes(lake.dataDir).stored[bySection]
    await client.createOrReplace(story('a', 'policy'))
    expect(readIndexes(lake.dataDir).stored[bySection]).not.toEqual(before)
    await client.patch('a').set({ publishedAt: '2026-02-01' }).commit()
    expect(getEntries()).toEqual(['a a'])
    await client.patch('a').unset(['section']).commit()
    expect(getEntries()).toEqual(['a a'])
    await client.delete('a')
    expect(getEntries()).toEqual([])
    expect(getBuckets()).toEqual([])
  })

  test('a draft that is published, unpublished and discarded', async () => {
    await client.create(story('a', 'chips'))
    await client.create(story('drafts.a', 'policy'))
    expect(getEntries()).toEqual(['a a', 'a drafts.a'])
    expect(getBuckets()).toEqual(['1'])
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.a',
      publishedId: 'a',
    })
    expect(getEntries()).toEqual(['a a'])
    await client.action({
      actionType: 'sanity.action.document.unpublish',
      draftId: 'drafts.a',
      publishedId: 'a',
    })
    expect(getEntries()).toEqual(['a drafts.a'])
    expect(getBuckets()).toEqual([])
    await client.action({ actionType: 'sanity.action.document.version.discard', versionId: 'drafts.a' })
    expect(getEntries()).toEqual([])
  })

  test('a release with all its versions', async () => {
    await client.releases.create({ releaseId: 'r1' })
    for (const id of ['a', 'b']) await client.create(story(`versions.r1.${id}`, 'chips'))
    expect(getEntries()).toEqual(['a versions.r1.a', 'b versions.r1.b'])
    await client.releases.publish({ releaseId: 'r1' })
    expect(getEntries()).toEqual(['a a', 'b b'])
  })

  test('several mutations of one document in a transaction, and one that fails', async () => {
    await client
      .transaction()
      .create(story('a', 'chips'))
      .patch('a', (patch) => patch.set({ section: { _ref: 'policy' } }))
      .createOrReplace(story('a', 'labs'))
      .create(story('b', 'chips'))
      .delete('b')
      .commit()
    expect(getEntries()).toEqual(['a a'])
    const failed = client.transaction().create(story('c', 'chips')).create(story('a', 'chips')).commit()
    await expect(failed).rejects.toThrow('already exists')
    expect(getEntries()).toEqual(['a a'])
  })

  test('documents of a dataset that was made while the lake runs, and comments', async () => {
    const administrator = lake.client({ role: 'administrator' })
    await administrator.datasets.create('archive')
    await lake.client({ role: 'editor', dataset: 'archive' }).create(story('a', 'chips'))
    const names = Object.keys(readIndexes(lake.dataDir).states)
    const added = names.filter((name) => !name.startsWith('1/'))
    expect(added).toHaveLength(names.length / 2)
    expect(getEntries(added.find((name) => name.endsWith('-publishedAt')))).toEqual(['a a'])
  })
})

/** Starts the lake's folder anew; the first lake has been closed. */
async function restart(config: Partial<LakeConfigInput>): Promise<StartedLake> {
  await lake.lake.close()
  return startLake({ dataDir: lake.dataDir, config: { indexes, ...config } })
}

async function untilReady(): Promise<void> {
  const end = performance.now() + 10_000
  while (Object.values(readIndexes(lake.dataDir).states).includes('building')) {
    if (performance.now() > end) throw new Error('indexes are never complete')
    await sleep(20)
  }
}

test('an index declared later is built after the next start, while documents are written', async () => {
  const transaction = client.transaction()
  for (let n = 0; n < 1500; n++) transaction.create(story(`story${n}`, `section${n % 7}`))
  await transaction.commit()
  const byKind = indexDefinitionSchema.parse({ key: [{ path: 'kind' }, { path: '_createdAt' }] })
  const again = await restart({ indexes: [...storyIndexes, byKind] })
  const editor = again.client({ role: 'editor' })
  for (let n = 0; n < 20; n++) {
    await editor
      .patch(`story${n * 70}`)
      .set({ kind: 'news' })
      .commit()
    await editor.delete(`story${n * 70 + 1}`)
  }
  await untilReady()
  expect(getEntries('1/*: kind, _createdAt')).toHaveLength(1480)
  await again.close()
})

test('a lake that closes while it builds goes on at the next start', async () => {
  const transaction = client.transaction()
  for (let n = 0; n < 3000; n++) transaction.create(story(`story${n}`, `section${n % 7}`))
  await transaction.commit()
  const byKind = indexDefinitionSchema.parse({ key: [{ path: 'kind' }] })
  const again = await restart({ indexes: [...storyIndexes, byKind] })
  await again.lake.close()
  const { states } = readIndexes(lake.dataDir)
  expect(states['1/*: kind']).toBe('building')
  const third = await startLake({ dataDir: lake.dataDir, config: { indexes } })
  await untilReady()
  expect(getEntries('1/*: kind')).toHaveLength(3000)
  await third.close()
})
