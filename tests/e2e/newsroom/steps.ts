import { it } from '@jest/globals'

/**
 * `it` for a story told in steps: after one that failed, the later ones fail at once instead of waiting for what cannot
 * come. `onFailure` is called once, to keep what could be seen.
 */
export function toSteps(onFailure: () => Promise<unknown>) {
  let broken: string | undefined
  return (name: string, work: () => Promise<void>): void => {
    it(name, async () => {
      if (broken !== undefined) throw new Error(`Not tried, because an earlier step failed: ${broken}`)
      try {
        await work()
      } catch (error) {
        broken = name
        await onFailure()
        throw error
      }
    })
  }
}
