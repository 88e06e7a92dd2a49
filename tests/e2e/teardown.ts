/** Jest's global tear-down: stops what `setup.ts` started. */
export default async function teardown(): Promise<void> {
  const stop: unknown = Reflect.get(globalThis, 'stopPublication')
  if (typeof stop === 'function') await stop()
}
