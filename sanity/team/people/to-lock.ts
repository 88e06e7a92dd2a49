import type { Account } from '../answers.ts'

/**
 * Why the lake neither removes somebody nor lessens their role: nobody else could administer the newsroom. Null when
 * it does.
 */
export function toLock({ id }: Account, accounts: readonly Account[]): string | null {
  const able = accounts.filter(({ role, state }) => role === 'administrator' && state === 'active')
  const isLast = able.length === 1 && able[0]?.id === id
  return isLast ? 'The only administrator stays one: make somebody else one first.' : null
}
