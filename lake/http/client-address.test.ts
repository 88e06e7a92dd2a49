import { expect, test } from '@jest/globals'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { createClientAddress, isAddressOrNetwork } from './client-address.ts'

function toAddress(trusted: string[], remoteAddress: string, forwarded?: string): string {
  const incoming = new IncomingMessage(
    Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }),
  )
  if (forwarded !== undefined) incoming.headers['x-forwarded-for'] = forwarded
  return createClientAddress(trusted)(incoming)
}

test.each([
  ['nobody trusted', [], '192.0.2.1', '198.51.100.1', '192.0.2.1'],
  ['a stranger says so', ['127.0.0.1'], '192.0.2.1', '198.51.100.1', '192.0.2.1'],
  ['the proxy says so', ['127.0.0.1'], '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['IPv4 written as IPv6', ['127.0.0.1'], '::ffff:127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  [
    'what the caller wrote before is not believed',
    ['127.0.0.1'],
    '127.0.0.1',
    '10.9.9.9, 198.51.100.1',
    '198.51.100.1',
  ],
  ['a chain of proxies', ['127.0.0.1', '10.0.0.0/8'], '127.0.0.1', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
  ['only proxies', ['10.0.0.0/8'], '10.0.0.1', '10.1.2.3', '10.1.2.3'],
  ['no header', ['127.0.0.1'], '127.0.0.1', undefined, '127.0.0.1'],
  ['nonsense', ['127.0.0.1'], '127.0.0.1', 'unknown', '127.0.0.1'],
  ['a network of IPv6', ['fd00::/8'], 'fd00::1', '2001:db8::7', '2001:db8::7'],
])('%s', (_, trusted, remote, forwarded, expected) => {
  expect(toAddress(trusted, remote, forwarded)).toBe(expected)
})

test.each([
  ['127.0.0.1', true],
  ['10.0.0.0/8', true],
  ['::1', true],
  ['fd00::/8', true],
  ['10.0.0.0/33', false],
  ['10.0.0.0/8/8', false],
  ['10.0.0.0/', false],
  ['localhost', false],
  ['*', false],
])('%s is an address or a network: %s', (text, expected) => expect(isAddressOrNetwork(text)).toBe(expected))
