import { expect, test } from '@jest/globals'
import { parseImageRequest } from './image-request.ts'
import { toSparingRequest } from './sparing-request.ts'

const toRequest = (query: string) => {
  const { request } = parseImageRequest(new URLSearchParams(query))
  if (!request) throw new Error(`"${query}" asks for the stored bytes`)
  return request
}

test('a reader who saves data gets a smaller, coarser picture', () => {
  const request = toRequest('w=1600&auto=format')
  expect(toSparingRequest(request, 'on')).toEqual({ ...request, width: 640, quality: 30 })
})

test('what is named is kept', () => {
  const request = toRequest('w=320&q=80&auto=format')
  expect(toSparingRequest(request, 'on')).toEqual(request)
  const cropped = toRequest('w=1200&h=630&fit=crop&auto=format')
  expect(toSparingRequest(cropped, 'on')).toEqual({ ...cropped, quality: 30 })
})

test.each([
  ['w=1600&auto=format', null],
  ['w=1600&auto=format', 'off'],
  ['w=1600', 'on'],
])('nobody else gets anything else: %s, %s', (query, saveData) => {
  const request = toRequest(query)
  expect(toSparingRequest(request, saveData)).toBe(request)
})
