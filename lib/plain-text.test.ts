import { expect, it } from '@jest/globals'
import type { ContentSourceMap } from '@sanity/client'
import { stegaEncodeSourceMap } from '@sanity/client/stega'
import { toPlainText } from './plain-text.ts'

function mark(text: string): string {
  const sources: ContentSourceMap = {
    documents: [{ _id: 'a', _type: 'a' }],
    paths: ['$'],
    mappings: { $: { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } } },
  }
  return stegaEncodeSourceMap(text, sources, { enabled: true, studioUrl: '/studio', filter: () => true })
}

it('takes every mark out of a text', () => {
  expect(toPlainText(`${mark('He')}${mark('llo')}, world`)).toBe('Hello, world')
})

it('reaches into lists and objects', () => {
  expect(toPlainText({ title: mark('A'), tags: [mark('b')], count: 2, none: null })).toEqual({
    title: 'A',
    tags: ['b'],
    count: 2,
    none: null,
  })
})

it('leaves what has none as it is, joiners of scripts and emoji included', () => {
  const text = 'نمی‌خواهم 👩‍👧 \ufeffé'
  expect(toPlainText(text)).toBe(text)
})
