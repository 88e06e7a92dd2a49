import { afterEach, expect, test } from '@jest/globals'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake

afterEach(() => lake.close())

test('without room, writes answer 507 and reads go on; with room, writes go on', async () => {
  lake = await startLake({ config: { limits: { databaseBytes: 600_000 } } })
  const client = lake.client({ role: 'editor', perspective: 'raw' })
  const reader = lake.client({ role: 'viewer' })
  const create = (n: number) => client.create({ _id: `n${n}`, _type: 'note', text: 'x'.repeat(20_000) })
  let written = 0
  const fill = async () => {
    for (; ; written++) await create(written)
  }

  expect(await refusal(fill())).toMatchObject({ statusCode: 507 })
  expect(written).toBeGreaterThan(3)
  expect(await reader.fetch('count(*)')).toBe(written)
  expect(await client.getDocument(`n${written}`)).toBeUndefined()

  await client.delete('n0')
  await client.create({ _id: 'small', _type: 'note' })
  expect(await reader.fetch('count(*)')).toBe(written)
})
