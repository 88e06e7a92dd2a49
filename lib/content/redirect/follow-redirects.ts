import { logWarning } from '../../log.ts'
import type { Redirect } from './query.ts'

/**
 * Where a path leads in the end, so that a reader gets there in one hop; permanent when every step is. `null` when it
 * leads nowhere, also in a circle, which is logged.
 */
export async function followRedirects(
  path: string,
  getStep: (path: string) => Promise<Redirect | null>,
): Promise<Redirect | null> {
  const passed = [path]
  const isHere = (address: string) => address.startsWith('/')
  let permanent = true
  for (let step = await getStep(path); step; step = isHere(step.to) ? await getStep(step.to) : null) {
    if (passed.includes(step.to)) {
      logWarning('redirect.loop', { path, through: [...passed, step.to].join(' ') })
      return null
    }
    passed.push(step.to)
    permanent &&= step.permanent
  }
  const to = passed.slice(1).at(-1)
  return to === undefined ? null : { to, permanent }
}
