import { expect, it } from '@jest/globals'
import { toLocalPath } from './local-path.ts'

it.each([
  ['/news/h200', '/news/h200'],
  ['/tech/page/2?a=1#top', '/tech/page/2?a=1#top'],
  ['/', '/'],
  ['/news/h200?sanity-preview-secret=s&sanity-preview-perspective=drafts&a=1', '/news/h200?a=1'],
  ['/news/../tech', '/tech'],
])('%s stays on the site', (given, path) => {
  expect(toLocalPath(given)).toBe(path)
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example/a',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/./\\evil.example',
  'news/h200',
  ' //evil.example',
  '',
  null,
  undefined,
])('%j leads to the front page', (given) => {
  expect(toLocalPath(given)).toBe('/')
})
