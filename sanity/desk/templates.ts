import type { Template } from 'sanity'

const toReference = (id: string) => ({ _type: 'reference', _ref: id })

type Params = { id: string }

const parameters = [{ name: 'id', title: 'Id', type: 'string' }]

/** Begun from a section's list, where it belongs. */
export const storyInSection = {
  id: 'story-in-section',
  title: 'New story in this section',
  schemaType: 'article',
  parameters,
  value: ({ id }: Params) => ({ section: toReference(id) }),
} satisfies Template

/** Begun from an author's list, under that byline. */
export const storyByAuthor = {
  id: 'story-by-author',
  title: 'New story by this author',
  schemaType: 'article',
  parameters,
  value: ({ id }: Params) => ({ authors: [{ ...toReference(id), _key: 'first' }] }),
} satisfies Template

/** Begun from a list of live stories. */
export const liveStory = {
  id: 'live-story',
  title: 'New live story',
  schemaType: 'article',
  value: { kind: 'live' },
} satisfies Template

/** Begun from a live story's list, as its next update. */
export const updateOfStory = {
  id: 'update-of-story',
  title: 'New update',
  schemaType: 'liveUpdate',
  parameters,
  value: ({ id }: Params) => ({ article: toReference(id) }),
} satisfies Template

/** What the desk's lists begin new documents from. */
export const deskTemplates: Template[] = [storyInSection, storyByAuthor, liveStory, updateOfStory]
