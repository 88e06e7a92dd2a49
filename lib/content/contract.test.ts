import { readFileSync, globSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

const folder = path.join(process.cwd(), 'lib/content')
const contract = readFileSync(path.join(folder, 'contract.test-d.ts'), 'utf8')
const files = globSync('*/query.ts', { cwd: folder })

async function getQueryNames(file: string): Promise<string[]> {
  const exported: Record<string, unknown> = await import(path.join(folder, file))
  return Object.entries(exported)
    .filter(
      ([, value]) => typeof value === 'object' && value !== null && 'groq' in value && 'schema' in value,
    )
    .map(([name]) => name)
}

describe('the contract between content and pages', () => {
  it('finds the queries', () => {
    expect(files.length).toBeGreaterThan(9)
  })

  it.each(files)('checks every query of %s at compile time', async (file) => {
    const names = await getQueryNames(file)
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !contract.includes(`expectFit(${name}, toResult(${name}))`))).toEqual([])
  })
})
