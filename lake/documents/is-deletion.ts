import type { Document } from './document.ts'

/** A version that says its document is to go when its release is published. */
export function isDeletion({ _system }: Document): boolean {
  return typeof _system === 'object' && _system !== null && 'delete' in _system && _system.delete === true
}
