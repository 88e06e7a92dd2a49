import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { generateStaticParams } from './route'

describe('custom elements', () => {
  it('serves every element there is', () => {
    const sources = readdirSync('components/elements').filter((file) => !file.includes('.test.'))
    const served = generateStaticParams().map(({ file }) => file.replace(/\.js$/, '.ts'))
    expect(served.sort()).toEqual(sources.sort())
  })
})
