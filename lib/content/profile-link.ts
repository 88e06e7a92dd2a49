import { z } from 'zod'

/** A link to a profile elsewhere, e.g. "Mastodon". */
export const profileLinkSchema = z.object({
  _key: z.string(),
  label: z.string().min(1),
  url: z.url({ protocol: /^(https?|mailto)$/ }),
})

export type ProfileLink = z.output<typeof profileLinkSchema>
