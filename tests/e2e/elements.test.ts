import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { getPublication } from './publication.ts'

const { siteUrl } = getPublication()
const folder = 'components/elements'

const getElement = (file: string) => fetch(`${siteUrl}/elements/${file}`)

function getTags(): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  return sources.flatMap((source) =>
    [...source.matchAll(/customElements\.define\(\s*'([a-z-]+)'/g)].map(([, tag = '']) => tag),
  )
}

describe('custom elements', () => {
  it('are all served, the rare ones under names that change with them', async () => {
    const entry = await (await getElement('reader.js')).text()
    const chunks = [...new Set(entry.match(/[\w-]+-[\w-]{8}\.js/g))]
    const answers = await Promise.all(chunks.map(getElement))
    expect(answers.map(({ status }) => status)).toEqual(chunks.map(() => 200))
    for (const { headers } of answers) expect(headers.get('cache-control')).toContain('immutable')
    const modules = [entry, ...(await Promise.all(answers.map((answer) => answer.text())))].join('\n')
    const tags = getTags()
    expect(tags.length).toBeGreaterThan(1)
    expect(tags.filter((tag) => !new RegExp(`define\\(["'\`]${tag}["'\`]`).test(modules))).toEqual([])
  })

  it('know no other file, which is not to be remembered', async () => {
    const { status, headers } = await getElement('reader.ts')
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store'])
  })
})
