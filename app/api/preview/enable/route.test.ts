/** @jest-environment node */
import { expect, it } from '@jest/globals'
import { GET } from './route'

it('without a token for previews, says which variable to set', async () => {
  const answer = await GET(new Request('http://localhost/api/preview/enable?sanity-preview-secret=s'))
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('SANITY_API_PREVIEW_TOKEN')
})
