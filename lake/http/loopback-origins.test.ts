import { expect, it } from '@jest/globals'
import { toLoopbackOrigins } from './loopback-origins.ts'

it.each([
  ['http://localhost:3000', ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']],
  ['https://[::1]', ['https://localhost', 'https://127.0.0.1', 'https://[::1]']],
  ['https://news.example.org/lake', ['https://news.example.org']],
  ['http://127.0.0.2:3000', ['http://127.0.0.2:3000']],
  ['http://localhost.example.org', ['http://localhost.example.org']],
])('%s is also known as %j', (origin, all) => expect(toLoopbackOrigins(origin)).toEqual(all))
