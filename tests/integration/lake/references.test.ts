import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { startLake } from '../../setup/start-lake.ts'
import type { StartedLake } from '../../setup/start-lake.ts'

jest.setTimeout(60_000)

let lake: StartedLake

const to = (_ref: string) => ({ _type: 'reference', _ref })

beforeAll(async () => {
  lake = await startLake()
  const section = { _id: 'chips', _type: 'section' }
  await lake
    .client({ role: 'editor' })
    .transaction()
    .create(section)
    .create({ _id: 'a', _type: 'article', section: to('chips') })
    .create({ _id: 'b', _type: 'article', related: [{ _key: 'k', ...to('chips'), _weak: true }] })
    .create({ _id: 'drafts.c', _type: 'article', section: to('chips') })
    .create({ _id: 'd', _type: 'article', draft: { ...to('drafts.c'), _weak: true } })
    .commit()
})

afterAll(() => lake.close())

async function get(id: string, { search = '', role = null as 'viewer' | null } = {}) {
  const headers: Record<string, string> = role ? { Authorization: `Bearer ${lake.token(role)}` } : {}
  const url = `${lake.url}/v1/data/references/production/documents/${id}/to?${search}`
  return (await fetch(url, { headers })).json()
}

describe('references', () => {
  it('names who refers to a document', async () => {
    expect(await get('chips', { role: 'viewer' })).toEqual({
      totalCount: 3,
      documents: [{ _id: 'a' }, { _id: 'b' }, { _id: 'drafts.c' }],
      references: ['a', 'b', 'drafts.c'].map((documentId) => ({
        projectId: 'dateline',
        datasetName: 'production',
        documentId,
      })),
    })
  })

  it('hides ids with a dot, on either end, without a token', async () => {
    expect(await get('chips')).toMatchObject({ totalCount: 2, documents: [{ _id: 'a' }, { _id: 'b' }] })
    expect(await get('drafts.c')).toEqual(await get('unknown'))
    expect(await get('drafts.c', { role: 'viewer' })).toMatchObject({ totalCount: 1 })
  })

  it('has none from outside, as Studio asks', async () => {
    const search = 'excludeInternalReferences=true&excludePaths=true'
    expect(await get('chips', { search, role: 'viewer' })).toEqual({
      totalCount: 0,
      documents: [],
      references: [],
    })
  })
})
