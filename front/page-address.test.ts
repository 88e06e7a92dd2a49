import { describe, expect, it } from '@jest/globals'
import { toPageAddress } from './page-address.ts'

const ask = (url: string, method = 'GET', headers = {}) => toPageAddress({ method, url, headers })

describe('toPageAddress', () => {
  it.each([
    ['/', '/'],
    ['/?a=1', '/'],
    ['/news/a', '/news/a'],
    ['/news/a/?b', '/news/a'],
    ['/news/%61', '/news/a'],
    ['/news/a//', '/news/a'],
    ['//', '/'],
    ['/status/404', '/status/404'],
  ])('%s is the page %s', (url, address) => {
    expect(ask(url)).toBe(address)
    expect(ask(url, 'HEAD')).toBe(address)
    expect(ask(url, 'GET', { rsc: '1' })).toBe(address)
  })

  it('is found as fast however many slashes a stranger sends', () => {
    const url = `/${'/'.repeat(200_000)}x`
    const began = performance.now()
    expect(ask(url)).toBe(url)
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it.each([
    '/_next/static/a.js',
    '/api/health',
    '/search?q=a',
    '/elements/a.js',
    '/studio',
    '/studio?x',
    '/studio/x',
  ])('%s is none', (url) => expect(ask(url)).toBeUndefined())

  it('is none for a form that is sent, nor for somebody who previews', () => {
    expect(ask('/', 'POST')).toBeUndefined()
    expect(ask('/', 'GET', { cookie: 'a=b; dateline-preview=x' })).toBeUndefined()
    expect(ask('/', 'GET', { cookie: 'not-dateline-preview=x' })).toBe('/')
  })
})
