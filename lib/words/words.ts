import { env } from '../env.ts'
import { languages, type Words } from './languages.ts'

/** What the interface says, in the site's language. */
export const words: Words = languages[env.locale.language]
