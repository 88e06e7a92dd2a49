import { readdirSync } from 'node:fs'
import { beforeAll, expect, it } from '@jest/globals'
import { getPublication } from './publication.ts'

const { siteUrl, variables } = getPublication()
const marker = `scan-${process.pid}`
const addresses = [
  `/${marker}.php`,
  `/news/${marker}`,
  `/tech/${marker}`,
  `/topics/${marker}/page/3`,
  `/${marker}/page/1`,
  `/cgi-bin/${marker}/x`,
  `/${marker}/feed.xml`,
  `/news/${marker}.md`,
  `/sitemaps/${marker}.xml`,
]

async function ask(address: string): Promise<number> {
  const response = await fetch(`${siteUrl}${address}`, { redirect: 'manual' })
  await response.arrayBuffer()
  return response.status
}

const getFiles = () =>
  readdirSync(variables['NEXT_DIST_DIR'] ?? '', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.includes(marker),
  )

let statuses: number[]

beforeAll(async () => {
  statuses = await Promise.all(addresses.map(ask))
})

it('invented addresses are not found, or lead to one that is not', () => {
  expect(statuses).toEqual([404, 404, 404, 404, 308, 404, 404, 404, 404])
})

it('they leave nothing on disk', () => {
  expect(getFiles()).toEqual([])
})

it('a page that exists is kept on disk', async () => {
  expect(await ask('/tech/page/3')).toBe(200)
  const isKept = () =>
    readdirSync(variables['NEXT_DIST_DIR'] ?? '', { recursive: true, encoding: 'utf8' }).some((file) =>
      file.replaceAll('\\', '/').endsWith('/tech/page/3.html'),
    )
  for (let tries = 0; tries < 50 && !isKept(); tries++) await new Promise((done) => setTimeout(done, 100))
  expect(isKept()).toBe(true)
})
