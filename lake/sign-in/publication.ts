import { z } from 'zod'
import type { Services } from '../services.ts'

const settings = z.object({ name: z.string().min(1), tagline: z.string().catch('') })

/** What the publication calls itself, and where readers find it. */
export type Publication = { name: string; tagline: string; home: string }

type Needs = Pick<Services, 'config' | 'store'>

/** From its settings, as far as there are any yet. */
export function getPublication({ config, store }: Needs): Publication {
  const [first] = config.datasets
  const dataset = first ? store.datasets.get(first.name) : null
  const found = dataset ? store.reader(dataset).getDocument('siteSettings') : null
  const { data = { name: 'Dateline', tagline: '' } } = settings.safeParse(found)
  return { ...data, home: new URL('/', config.studioUrl).href }
}
