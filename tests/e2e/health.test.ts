import { expect, it } from '@jest/globals'
import { getPublication } from './publication.ts'

it('health tells how site and lake are', async () => {
  const response = await fetch(`${getPublication().siteUrl}/api/health`)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toMatch(/no-store/)
  expect(await response.json()).toMatchObject({ ok: true, lake: { ok: true } })
})
