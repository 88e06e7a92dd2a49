import { TransferIcon } from '@sanity/icons/Transfer'
import { defineField, defineType } from 'sanity'
import { toPathError, toTargetError } from '../rules/redirect-path.ts'
import { findRedirectChain } from '../rules/redirect-chain.ts'

export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  icon: TransferIcon,
  description: 'For addresses that have gone. A changed slug needs none: the system keeps it.',
  fields: [
    defineField({
      name: 'from',
      title: 'From',
      type: 'string',
      description: 'A path of this site, e.g. /old-page.',
      validation: (rule) => rule.required().custom(toPathError),
    }),
    defineField({
      name: 'to',
      title: 'To',
      type: 'string',
      description: 'A path of this site, or a whole https address.',
      validation: (rule) => rule.required().custom(toTargetError),
    }),
    defineField({
      name: 'permanent',
      title: 'Permanent',
      type: 'boolean',
      description: 'Browsers and search engines remember a permanent redirect for good.',
      initialValue: true,
      validation: (rule) => rule.required(),
    }),
  ],
  validation: (rule) => rule.custom(findRedirectChain),
  preview: { select: { title: 'from', subtitle: 'to' } },
})
