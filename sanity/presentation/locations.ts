import { catchError, combineLatest, map, of, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import type { DocumentLocationResolver, DocumentLocationsState } from 'sanity/presentation'
import { z } from 'zod'
import { toAnchor } from '../../lib/content/live-update/anchor.ts'
import { toRetractionId } from '../workflow/workflow-documents.ts'
import { isPageType } from '../form/slug/page-address.ts'
import { placesSchema, toPageLocations, toStoryLocations, type Places } from './places.ts'
import { toStoryNotice } from './story-notice.ts'

type Params = Parameters<DocumentLocationResolver>[0]
type State = DocumentLocationsState | null
type Asked = {
  store: Pick<DocumentStore, 'listenQuery'>
  id: string
  perspective: Params['perspectiveStack'] | 'raw'
}

const API_VERSION = '2025-02-19'
/** Milliseconds between two answers while somebody types. */
const PAUSE = 2_000

const fields = `
  "title": coalesce(title, name, headline),
  "slug": slug.current,
  publishedAt,
  section->{ title, "slug": slug.current },
  category->{ title, "slug": slug.current },
  "authors": authors[]->{ "title": name, "slug": slug.current },
  "tags": tags[]->{ title, "slug": slug.current }
`
const placesGroq = `*[_id == $id][0]{ ${fields} }`
const storyOfUpdateGroq = `*[_id == $id][0].article->{ ${fields} }`
const factsGroq = `{
  "isPublished": count(*[_id == $id]) > 0,
  "isRetracted": count(*[_id == $retraction]) > 0
}`

const factsSchema = z.object({ isPublished: z.boolean(), isRetracted: z.boolean() })

const noAddress: State = { tone: 'caution', message: 'It has no address yet: its page needs a slug' }
const everywhere: State = {
  tone: 'caution',
  message: 'Used on all pages',
  locations: [{ title: 'Front page', href: '/' }],
}

/** The document in every layer that is looked through, and what says that it was retracted. */
const toIds = (id: string, perspective: Asked['perspective']) => [
  id,
  `drafts.${id}`,
  toRetractionId(id),
  ...(perspective === 'raw' ? [] : perspective.map((release) => `versions.${release}.${id}`)),
]

/** Answers, and answers anew when the document changes. */
function ask<Schema extends z.ZodType>(
  { store, id, perspective }: Asked,
  groq: string,
  schema: Schema,
): Observable<z.output<Schema>> {
  const params = { id, retraction: toRetractionId(id), ids: toIds(id, perspective) }
  const options = { perspective, apiVersion: API_VERSION, throttleTime: PAUSE, tag: 'presentation' }
  return store
    .listenQuery({ fetch: groq, listen: '*[_id in $ids]' }, params, options)
    .pipe(map((answer) => schema.parse(answer)))
}

function observeStory(asked: Asked): Observable<State> {
  return combineLatest([
    ask(asked, placesGroq, placesSchema.nullable()),
    ask({ ...asked, perspective: 'raw' }, factsGroq, factsSchema),
  ]).pipe(
    map(([story, facts]) => {
      if (!story?.slug) return noAddress
      const notice = toStoryNotice({ ...facts, publishedAt: story.publishedAt }, new Date())
      return { ...notice, locations: toStoryLocations(story) }
    }),
  )
}

function toUpdateState(story: Places | null, id: string): State {
  if (!story) return { tone: 'caution', message: 'It belongs to no story yet' }
  const [own] = story.slug ? toStoryLocations(story) : []
  return own ? { locations: [{ ...own, href: `${own.href}#${toAnchor(id)}` }] } : noAddress
}

function observe(type: string, asked: Asked): Observable<State> {
  if (type === 'article') return observeStory(asked)
  if (type === 'siteSettings') return of(everywhere)
  if (type === 'liveUpdate')
    return ask(asked, storyOfUpdateGroq, placesSchema.nullable()).pipe(
      map((story) => toUpdateState(story, asked.id)),
    )
  if (!isPageType(type) || type === 'article') return of(null)
  return ask(asked, placesGroq, placesSchema.nullable()).pipe(
    map((found) => (found?.slug ? { locations: toPageLocations(type, found) } : noAddress)),
  )
}

/** Which pages a document is on, as the chosen perspective shows it; nothing for what is on none. */
export const locations: DocumentLocationResolver = ({ id, type, perspectiveStack }, { documentStore }) =>
  observe(type, { store: documentStore, id, perspective: perspectiveStack }).pipe(
    catchError((error: unknown) => {
      console.error(error)
      return of(null)
    }),
  )
