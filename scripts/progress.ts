/** Says what begins, then how long it took; a failing step ends its line before it throws. */
export async function withProgress<T>(title: string, step: () => Promise<T>): Promise<T> {
  const started = Date.now()
  process.stdout.write(`→ ${title}\n`)
  const result = await step()
  process.stdout.write(`  ${title}: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  return result
}
