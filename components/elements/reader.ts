import './click-to-load.ts'
import './copy-link.ts'

/** Elements that few pages have, or few readers touch: each is fetched where it stands. */
const rare: Record<string, () => Promise<unknown>> = {}

for (const [tag, load] of Object.entries(rare)) if (document.querySelector(tag)) void load()
