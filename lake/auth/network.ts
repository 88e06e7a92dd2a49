import { isIPv6 } from 'node:net'

const GROUPS = 8
const OF_NETWORK = 4

const toGroups = (text: string) => text.split(':').filter((group) => group !== '')

/** Whose an address is: of IPv6, a household has a whole network to itself, and its devices change places in it. */
export function toNetwork(address: string): string {
  if (!isIPv6(address)) return address
  const [before = '', after = ''] = address.toLowerCase().split('::')
  const [first, last] = [toGroups(before), toGroups(after)]
  const zeros = Array.from({ length: Math.max(0, GROUPS - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].slice(0, OF_NETWORK).join(':')
}
