import { definePlugin } from 'sanity'
import { useReviewBadge } from './review-badge.ts'
import { reviewedTypes } from './reviewed-types.ts'
import { workflowTypes } from './schema.ts'
import { StoryInput } from './story-input.tsx'

/** Draft, in review, approved, published: badges, the lines above the form, and what is kept of it. */
export const workflow = definePlugin({
  name: 'dateline/workflow',
  schema: { types: workflowTypes },
  document: {
    badges: (badges, { schemaType }) =>
      reviewedTypes.includes(schemaType) ? [...badges, useReviewBadge] : badges,
  },
  form: { components: { input: StoryInput } },
})

/** Belongs to the configuration's own `document.actions`: Studio adds its schedule actions after all plugins. */
export { resolveActions as documentActions } from './resolve-actions.ts'
