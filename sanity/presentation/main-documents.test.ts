import { expect, it } from '@jest/globals'
import { contentTypes } from '../../lib/content/registry.ts'
import { mainDocuments } from './main-documents.ts'

/** The first route that matches, as Presentation looks for it. */
const find = (pathname: string) =>
  mainDocuments.find(({ route }) =>
    [route].flat().some((pattern) => new URLPattern({ pathname: pattern }).test({ pathname })),
  )

it.each(
  Object.entries(contentTypes).flatMap(([type, { path }]) =>
    path ? [[type, path('some-slug')] as const] : [],
  ),
)('a %s stands beside its page %s, and beside the pages of its list', (type, path) => {
  expect(find(path)?.filter).toContain(`"${type}"`)
  expect(find(`${path}/page/2`)?.filter).toContain(`"${type}"`)
})

it('the settings stand beside the front page', () => expect(find('/')?.type).toBe('siteSettings'))
