import { definePlugin } from 'sanity'
import { structureTool } from 'sanity/structure'
import { keptTypes, singletonTypes } from '../system-types.ts'
import { isFitForSingleton } from './singleton-actions.ts'
import { deskStructure } from './structure/desk-structure.ts'
import { deskTemplates } from './templates.ts'
import { withLanding } from './with-landing.tsx'

const isMadeByHand = (type: string) => !singletonTypes.includes(type) && !keptTypes.includes(type)

/** Where editors find everything: lists by state and place, the newsroom at a glance, and what is wrong with the site. */
export const desk = definePlugin({
  name: 'dateline/desk',
  plugins: [structureTool({ title: 'Desk', structure: deskStructure, keepPanesOnCreate: true })],
  tools: (tools) =>
    tools.map((tool) =>
      tool.name === 'structure' ? { ...tool, component: withLanding(tool.component, 'newsroom') } : tool,
    ),
  schema: {
    templates: (templates) => [
      ...templates.filter(({ schemaType }) => isMadeByHand(schemaType)),
      ...deskTemplates,
    ],
  },
  document: {
    actions: (actions, { schemaType }) =>
      singletonTypes.includes(schemaType) ? actions.filter(isFitForSingleton) : actions,
    newDocumentOptions: (options, { creationContext }) =>
      creationContext.type === 'global'
        ? options.filter(({ templateId }) => isMadeByHand(templateId))
        : options,
  },
})
