import { expect } from '@jest/globals'

/** Asks again until it holds, also when asking fails; a failing expectation after so many seconds. */
export async function until(holds: () => Promise<boolean>, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await holds().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  expect(await holds()).toBe(true)
}
