import { en } from './en/index.ts'
import type { Words } from './languages.ts'

/** Compiles only for a language that says all that English says. */
declare function expectComplete(words: Words): void

const { story, ...withoutStory } = en
const { published, ...withoutPublished } = story

expectComplete(en)
expectComplete({ ...en, story: { ...story, published: 'Veröffentlicht' } })
expectComplete({ ...en, story: { ...story, minutesToRead: (digits) => `${digits} Min.` } })
// @ts-expect-error a part is missing
expectComplete(withoutStory)
// @ts-expect-error a word is missing
expectComplete({ ...en, story: withoutPublished })
// @ts-expect-error a word is missing further down
expectComplete({ ...en, story: { ...story, kinds: { review: published } } })
// @ts-expect-error a sentence that names a person must be able to
expectComplete({ ...en, story: { ...story, aboutAuthor: published } })
// @ts-expect-error what goes into a sentence is what English puts there
expectComplete({ ...en, story: { ...story, aboutAuthor: (age: number) => `${age}` } })
