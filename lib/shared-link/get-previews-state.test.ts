import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLakeClient, startLake, type StartedLake } from '../../tests/setup/start-lake.ts'
import { getPreviewsState } from './get-previews-state.ts'

let lake: StartedLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

describe('how previews work', () => {
  it('is told by what the site’s token may do', async () => {
    expect(await getPreviewsState(lake.client())).toBe('off')
    expect(await getPreviewsState(lake.client({ role: 'viewer' }))).toBe('unrecorded')
    expect(await getPreviewsState(lake.client({ role: 'contributor' }))).toBe('on')
    expect(await getPreviewsState(lake.client({ token: 'no-longer-in-force' }))).toBe('unrecorded')
  })

  it('is found out without a trace', async () => {
    const admin = lake.client({ role: 'administrator', perspective: 'raw' })
    await getPreviewsState(admin)
    expect(await admin.fetch('*[_type == "sharedLinkOpening"]')).toEqual([])
  })

  it('is taken at its best while the lake is away', async () => {
    const away = createLakeClient('http://127.0.0.1:9', { token: 'any', maxRetries: 0 })
    expect(await getPreviewsState(away)).toBe('on')
  })
})
