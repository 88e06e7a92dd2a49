import { CogIcon } from '@sanity/icons/Cog'
import { HeartIcon } from '@sanity/icons/Heart'
import { HomeIcon } from '@sanity/icons/Home'
import type { StructureBuilder, StructureResolver } from 'sanity/structure'
import { HealthPane } from '../health/health-pane.tsx'
import { OverviewPane } from '../overview/overview-pane.tsx'
import { groupedItems } from './grouped-items.ts'
import { openDocument } from './open-document.ts'
import { referenceItems } from './reference-items.ts'
import { storyItems } from './story-items.ts'

const overview = (S: StructureBuilder) =>
  S.listItem()
    .id('newsroom')
    .title('Newsroom')
    .icon(HomeIcon)
    .child(S.component(OverviewPane).id('newsroom').title('Newsroom').child(openDocument(S)))

const health = (S: StructureBuilder) =>
  S.listItem()
    .id('health')
    .title('Content health')
    .icon(HeartIcon)
    .child(S.component(HealthPane).id('health').title('Content health').child(openDocument(S)))

const settings = (S: StructureBuilder) =>
  S.listItem()
    .id('siteSettings')
    .title('Site settings')
    .icon(CogIcon)
    .child(
      S.document()
        .id('siteSettings')
        .title('Site settings')
        .schemaType('siteSettings')
        .documentId('siteSettings'),
    )

/** The desk as editors think: what is going on, stories by where they belong, then what the site is made of. */
export const deskStructure: StructureResolver = (S, context) =>
  S.list()
    .id('desk')
    .title('Desk')
    .items([
      overview(S),
      ...storyItems(S, context),
      S.divider(),
      ...groupedItems(S, context),
      S.divider(),
      ...referenceItems(S),
      S.divider(),
      settings(S),
      health(S),
    ])
