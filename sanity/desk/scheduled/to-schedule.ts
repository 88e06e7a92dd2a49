import type { ReleaseVersion } from './scheduled-query.ts'

type Release = {
  _id: string
  state: string
  publishAt?: string | undefined
  metadata: {
    title?: string | undefined
    cardinality?: string | undefined
    intendedPublishAt?: string | undefined
  }
}

export type ScheduledDocument = { id: string; type: string; title: string | null; takesAway: boolean }

/** One moment of the schedule: a story of its own, several that go together under a name, or the end of an embargo. */
export type ScheduledEntry = {
  kind: 'story' | 'release' | 'embargo'
  /** Name of the release; of an embargo the story's id. */
  id: string
  /** ISO time. */
  at: string
  /** What editors call it; empty for a story of its own. */
  title: string
  documents: ScheduledDocument[]
}

type Embargoed = { _id: string; _type: string; title: string | null; publishedAt: string }

/** The name by which a release's versions go: the end of its `_id`. */
export const toReleaseName = ({ _id }: Pick<Release, '_id'>) => _id.slice(_id.lastIndexOf('.') + 1)

const isComing = ({ state }: Release) => state === 'scheduled' || state === 'scheduling'

const timeOf = ({ publishAt, metadata }: Release) => publishAt ?? metadata.intendedPublishAt ?? ''

/** Releases whose time is set. */
export function toComingReleases<R extends Release>(releases: readonly R[]): R[] {
  return releases.filter(isComing)
}

/** `versions.<release>.<id>` → release and id. */
function parseVersionId(versionId: string): { release: string; id: string } {
  const [, release = '', ...rest] = versionId.split('.')
  return { release, id: rest.join('.') }
}

function toEntry(release: Release, versions: readonly ReleaseVersion[]): ScheduledEntry {
  const name = toReleaseName(release)
  const isSingle = release.metadata.cardinality === 'one'
  const documents = versions.flatMap(({ _id, _type, title, takesAway }) => {
    const parsed = parseVersionId(_id)
    return parsed.release === name ? [{ id: parsed.id, type: _type, title, takesAway }] : []
  })
  return {
    kind: isSingle ? 'story' : 'release',
    id: name,
    at: timeOf(release),
    title: isSingle ? '' : release.metadata.title || 'Release without a name',
    documents,
  }
}

const toEmbargo = ({ _id, _type, title, publishedAt }: Embargoed): ScheduledEntry => ({
  kind: 'embargo',
  id: _id,
  at: publishedAt,
  title: '',
  documents: [{ id: _id, type: _type, title, takesAway: false }],
})

/** Releases with a time and stories under embargo as one schedule, soonest first. */
export function toSchedule(
  releases: readonly Release[],
  versions: readonly ReleaseVersion[],
  embargoed: readonly Embargoed[],
): ScheduledEntry[] {
  const entries = toComingReleases(releases).map((release) => toEntry(release, versions))
  return [...entries, ...embargoed.map(toEmbargo)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
