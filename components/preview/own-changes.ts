import { z } from 'zod'

/** What Presentation tells the page in its frame of each change in the dataset, as far as it is read here. */
const changeSchema = z.object({
  type: z.literal('presentation/snapshot-event'),
  data: z.object({ event: z.object({ type: z.literal('mutation'), identity: z.string() }) }),
})

/**
 * Calls back as soon as this person has changed something in the Studio around this page; answers how to stop. Of others'
 * changes Presentation tells a second later: a page that followed them all would never rest.
 */
export function onOwnChange(userId: string, changed: () => void): () => void {
  const listen = ({ data, origin }: MessageEvent<unknown>) => {
    if (origin !== location.origin) return
    const change = changeSchema.safeParse(data)
    if (change.data?.data.event.identity === userId) changed()
  }
  addEventListener('message', listen)
  return () => removeEventListener('message', listen)
}
