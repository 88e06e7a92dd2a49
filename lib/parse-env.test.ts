import { describe, expect, it } from '@jest/globals'
import { EnvError, parseEnv } from './parse-env.ts'

describe('environment', () => {
  it('has defaults for everything: the embedded lake', () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      siteUrl: 'http://localhost:3000',
      locale: { tag: 'en-US', language: 'en', dir: 'ltr', openGraph: 'en_US' },
      pageLife: 60,
      lakePort: 3333,
      lakeDataDir: '.lake',
      lake: {
        kind: 'embedded',
        projectId: 'dateline',
        dataset: 'production',
        apiVersion: '2026-11-01',
        token: undefined,
        url: 'http://127.0.0.1:3333',
        publicUrl: 'http://127.0.0.1:3333',
      },
    })
  })

  it('derives addresses from ports unless they are given', () => {
    const moved = parseEnv({ PORT: '4000', LAKE_PORT: '4333' })
    expect(moved.siteUrl).toBe('http://localhost:4000')
    expect(moved.lake).toMatchObject({ url: 'http://127.0.0.1:4333', publicUrl: 'http://127.0.0.1:4333' })
    const named = parseEnv({
      SITE_URL: 'https://dateline.example/',
      LAKE_URL: 'https://dateline.example/lake/',
    })
    expect(named.siteUrl).toBe('https://dateline.example')
    expect(named.lake.publicUrl).toBe('https://dateline.example/lake')
  })

  it('asks the lake inside, whatever its address is outside', () => {
    const outside = { LAKE_URL: 'https://dateline.example/lake' }
    expect(parseEnv(outside).lake.url).toBe('http://127.0.0.1:3333')
    expect(parseEnv({ ...outside, LAKE_INTERNAL_URL: 'http://lake:3333' }).lake.url).toBe('http://lake:3333')
  })

  it('reads Sanity’s own lake once a project is named', () => {
    const { lake } = parseEnv({ SANITY_PROJECT_ID: 'abc123', SANITY_API_READ_TOKEN: 'sk-x' })
    expect(lake).toMatchObject({ kind: 'hosted', projectId: 'abc123', dataset: 'production', token: 'sk-x' })
    expect([lake.url, lake.publicUrl]).toEqual([undefined, undefined])
  })

  it('tells no hub and names no contact unless it is told to', () => {
    expect(parseEnv({})).toMatchObject({ webSubHub: undefined, securityContact: undefined })
    const set = { WEBSUB_HUB_URL: 'https://hub.example.com/?a=1', SECURITY_CONTACT: 'mailto:a@example.com' }
    expect(parseEnv(set)).toMatchObject({
      webSubHub: 'https://hub.example.com/?a=1',
      securityContact: 'mailto:a@example.com',
    })
  })

  it('takes an empty variable for an unset one', () => {
    expect(parseEnv({ PORT: '', SANITY_PROJECT_ID: ' ' })).toEqual(parseEnv({}))
  })

  it.each([
    ['PORT', 'many', 'PORT must be a whole number, but is "many".'],
    ['PORT', '70000', 'PORT must be between 1 and 65535, but is "70000".'],
    ['PAGE_LIFE', '0', 'PAGE_LIFE must be at least one second, but is "0".'],
    ['PAGE_LIFE', 'a minute', 'PAGE_LIFE must be a number of seconds, but is "a minute".'],
    ['LAKE_PORT', '1.5', 'LAKE_PORT must be a whole number, but is "1.5".'],
    [
      'SITE_URL',
      'dateline.example',
      'SITE_URL must be an address such as https://example.com, but is "dateline.example".',
    ],
    [
      'SITE_URL',
      'https://x.example/blog',
      'SITE_URL must be an origin without a path, but is "https://x.example/blog".',
    ],
    [
      'SANITY_DATASET',
      'My Data',
      'SANITY_DATASET must be a dataset name: lower-case letters, digits, dashes and underscores, but is "My Data".',
    ],
    [
      'SANITY_PROJECT_ID',
      'A B',
      'SANITY_PROJECT_ID must be a project id: lower-case letters, digits and dashes, but is "A B".',
    ],
    [
      'WEBSUB_HUB_URL',
      'hub.example.com',
      'WEBSUB_HUB_URL must be the address of a WebSub hub, such as https://hub.example.com/, but is "hub.example.com".',
    ],
    [
      'SECURITY_CONTACT',
      'security@example.com',
      'SECURITY_CONTACT must be an address such as mailto:security@example.com or https://example.com/security, but is "security@example.com".',
    ],
    ['SANITY_API_VERSION', 'v1', 'SANITY_API_VERSION must be a date such as 2026-11-01, but is "v1".'],
    [
      'SITE_LOCALE',
      'de-DE',
      'SITE_LOCALE must be a locale such as en-GB in a language that lib/words has: en, but is "de-DE".',
    ],
  ])('explains a malformed %s (%s) in one sentence', (name, value, sentence) => {
    expect(() => parseEnv({ [name]: value })).toThrow(new EnvError(sentence))
  })

  it('has one sentence for each malformed variable', () => {
    expect(() => parseEnv({ PORT: 'x', LAKE_PORT: 'y' })).toThrow(
      'PORT must be a whole number, but is "x".\nLAKE_PORT must be a whole number, but is "y".',
    )
  })
})
