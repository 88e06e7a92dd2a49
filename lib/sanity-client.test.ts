import { describe, expect, it } from '@jest/globals'
import { parseEnv } from './parse-env.ts'
import { createSanityClient } from './sanity-client.ts'

const getAddress = (variables: Record<string, string>) =>
  createSanityClient(parseEnv(variables)).getUrl('/data/query/production')

describe('the client follows the environment', () => {
  it('to the embedded lake by default', () => {
    expect(getAddress({})).toMatch(
      /^http:\/\/127\.0\.0\.1:3333\/v\d{4}-\d{2}-\d{2}\/data\/query\/production$/,
    )
  })

  it('to the embedded lake on another port, or under another address', () => {
    expect(new URL(getAddress({ LAKE_PORT: '4444' })).port).toBe('4444')
    expect(new URL(getAddress({ LAKE_INTERNAL_URL: 'http://lake.example.com' })).host).toBe(
      'lake.example.com',
    )
  })

  it('to the hosted lake as soon as a project is named', () => {
    expect(new URL(getAddress({ SANITY_PROJECT_ID: 'abcd1234' })).host).toBe('abcd1234.api.sanity.io')
    const { token, dataset, perspective } = createSanityClient(
      parseEnv({
        SANITY_PROJECT_ID: 'abcd1234',
        SANITY_DATASET: 'staging',
        SANITY_API_READ_TOKEN: 'sk-test',
      }),
    ).config()
    expect({ token, dataset, perspective }).toEqual({
      token: 'sk-test',
      dataset: 'staging',
      perspective: 'published',
    })
  })
})
