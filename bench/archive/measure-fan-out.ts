import { createEditorClient, openListeners, type LakeAccess } from '../listeners.ts'
import { getPercentile } from '../percentile.ts'
import { toStoryId } from './story.ts'

const LISTENERS = 2_000
const CHANGES = 20
const PATIENCE_MS = 30_000

/** Of the five streams of a tab, those that hear of a change to the story that it has open. */
const HEARING = 3 / 5

/** How long after it was sent each of `expected` listeners heard of a change. */
function createEars(expected: number) {
  let times: number[] = []
  let start = 0
  let finish: (times: number[]) => void = () => undefined
  return {
    hear() {
      times.push(performance.now() - start)
      if (times.length === expected) finish(times)
    },
    listen: () =>
      new Promise<number[]>((resolve, reject) => {
        times = []
        start = performance.now()
        finish = resolve
        const timer = setTimeout(
          () =>
            reject(
              new Error(`Of ${expected} listeners ${times.length} heard of a change in ${PATIENCE_MS} ms.`),
            ),
          PATIENCE_MS,
        )
        timer.unref()
      }),
  }
}

/** One change after the other to a story that everybody has open, each stream on a connection of its own. */
export async function measureFanOut(access: LakeAccess, size: number, log: (line: string) => void) {
  const id = toStoryId(950)
  const expected = LISTENERS * HEARING
  const ears = createEars(expected)
  const opening = performance.now()
  const close = await openListeners(access, [id], LISTENERS, { carried: false, onChange: ears.hear })
  log(`  ${LISTENERS} listeners are welcome after ${Math.round(performance.now() - opening)} ms`)
  const client = createEditorClient(access)
  const [first, last, acknowledged]: [number[], number[], number[]] = [[], [], []]
  for (let change = 0; change < CHANGES; change += 1) {
    const heard = ears.listen()
    const start = performance.now()
    await client
      .patch(id)
      .set({ standfirst: `Changed for the ${change}th time.` })
      .commit({ returnDocuments: false })
    acknowledged.push(performance.now() - start)
    const times = await heard
    first.push(Math.min(...times))
    last.push(Math.max(...times))
  }
  close()
  return [
    {
      stories: size,
      connections: LISTENERS,
      'of them hear': expected,
      changes: CHANGES,
      'acknowledged ms': getPercentile(acknowledged, 0.5),
      'first hears ms': getPercentile(first, 0.5),
      'last hears ms': getPercentile(last, 0.5),
      'last hears p99 ms': getPercentile(last, 0.99),
    },
  ]
}
