import { device } from './device.ts'
import { listen } from './listen.ts'
import { live } from './live.ts'
import { reading } from './reading.ts'
import { search } from './search.ts'
import { share } from './share.ts'
import { site } from './site.ts'
import { story } from './story.ts'
import { syndication } from './syndication.ts'

/** The interface in English, by the part of it that says so. */
export const en = { device, listen, live, reading, search, share, site, story, syndication }
