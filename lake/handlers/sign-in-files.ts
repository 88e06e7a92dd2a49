import { readFile } from 'node:fs/promises'
import { HttpError } from '../errors.ts'
import type { Endpoint } from '../http/endpoint.ts'

const WEEK = 'public, max-age=604800'
const own = (name: string) => new URL(`../sign-in/${name}`, import.meta.url)
const font = (family: string, name: string) =>
  new URL(`../../node_modules/@fontsource-variable/${family}/files/${name}`, import.meta.url)

/** All there is, by name. */
const files = new Map([
  ['sign-in.css', { url: own('sign-in.css'), type: 'text/css; charset=utf-8', cache: 'no-cache' }],
  ['icon.svg', { url: own('icon.svg'), type: 'image/svg+xml', cache: WEEK }],
  [
    'newsreader.woff2',
    { url: font('newsreader', 'newsreader-latin-wght-normal.woff2'), type: 'font/woff2', cache: WEEK },
  ],
  [
    'libre-franklin.woff2',
    {
      url: font('libre-franklin', 'libre-franklin-latin-wght-normal.woff2'),
      type: 'font/woff2',
      cache: WEEK,
    },
  ],
])

/** What the sign-in pages are made of. */
export const signInFileEndpoint: Endpoint = {
  parameters: [],
  async handle(_, { path }) {
    const file = files.get(path('file'))
    if (!file) throw new HttpError(404, 'There is no such file')
    return new Response(await readFile(file.url), {
      headers: {
        'Content-Type': file.type,
        'Cache-Control': file.cache,
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      },
    })
  },
}
