import { expect, it } from '@jest/globals'
import { isProcessSecret, processSecret } from './process-secret.ts'

it('knows itself and nothing else', () => {
  expect(isProcessSecret(processSecret)).toBe(true)
  for (const other of ['', processSecret.slice(1), `${processSecret} `, 'x'.repeat(processSecret.length)])
    expect(isProcessSecret(other)).toBe(false)
})
