import { afterEach, expect, test } from '@jest/globals'
import { refusal } from '../../setup/refusal.ts'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake

afterEach(() => lake.close())

test('without room, writes answer 507 and reads go on; with room, writes go on', async () => {
  lake = await startLake({ config: { limits: { databaseBytes: 1_000_000 } } })
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

  await expect(fill()).rejects.toMatchObject({ statusCode: 507 })
  const put = (path: string, body: unknown) =>
    fetch(`${lake.url}/v1${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${lake.token('viewer')}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const pairs = [
    { key: 'small', value: 1 },
    { key: 'large', value: 'x'.repeat(100_000) },
  ]
  expect((await put('/users/me/keyvalue', pairs)).status).toBe(507)
})
