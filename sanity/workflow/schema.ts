import { defineField, defineType } from 'sanity'

const story = defineField({
  name: 'story',
  type: 'reference',
  weak: true,
  to: [{ type: 'article' }, { type: 'liveUpdate' }],
})

const text = (name: string) => defineField({ name, type: 'string' })
const time = (name: string) => defineField({ name, type: 'datetime' })

const reviewRequest = defineType({
  name: 'reviewRequest',
  title: 'Review request',
  type: 'document',
  readOnly: true,
  fields: [
    story,
    text('requestedBy'),
    time('requestedAt'),
    text('note'),
    text('state'),
    text('answeredBy'),
    time('answeredAt'),
    text('answer'),
  ],
  preview: { select: { title: 'story.title', subtitle: 'state' } },
})

const approval = defineType({
  name: 'approval',
  title: 'Approval',
  type: 'document',
  readOnly: true,
  fields: [story, text('approvedBy'), time('approvedAt'), text('revision')],
  preview: { select: { title: 'story.title', subtitle: 'approvedAt' } },
})

/** What the workflow keeps; nobody edits these by hand. */
export const workflowTypes = [reviewRequest, approval]
