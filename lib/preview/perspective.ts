import type { View } from '../content/view.ts'
import { toDateTimeText } from '../dates.ts'
import { toSorted, type Release } from './release.ts'

/** What of the newsroom's work a preview shows; `value` stands for it in forms and cookies. */
export type Perspective = { value: string; label: string; view: View }

/** Later than whatever editors plan. */
const FAR = '9999-12-31T23:59:59.999Z'

const published: Perspective = {
  value: 'published',
  label: 'published',
  view: { perspective: 'published', asOf: null, marked: true },
}

const drafts: Perspective = {
  value: 'drafts',
  label: 'drafts',
  view: { perspective: ['drafts'], asOf: FAR, marked: true },
}

/** The site as it will be when the first of these releases is out, after the others: without drafts, which nobody planned. */
function toReleasePerspective(releases: [Release, ...Release[]]): Perspective {
  const [{ title, dueAt }] = releases
  const names = releases.map(({ name }) => name)
  return {
    value: names.join(','),
    label: `release ${title}${dueAt ? `, as of ${toDateTimeText(dueAt)}` : ''}`,
    view: { perspective: names, asOf: dueAt ?? FAR, marked: true },
  }
}

/** A perspective as the Studio tells it, in the form it has in cookies: releases stand without the drafts below them. */
export function toPerspectiveValue(perspective: string | readonly string[]): string {
  const layers = (typeof perspective === 'string' ? perspective.split(',') : perspective).map((layer) =>
    layer === 'previewDrafts' ? 'drafts' : layer,
  )
  const releases = layers.filter((layer) => layer !== 'drafts' && layer !== 'published')
  if (releases.length > 0) return releases.join(',')
  return layers.includes('drafts') ? 'drafts' : 'published'
}

/** The perspective that a value stands for; `null` for an unknown one, such as a release that is over. */
export function parsePerspective(value: string, releases: Release[]): Perspective | null {
  const wanted = toPerspectiveValue(value)
  if (wanted === published.value) return published
  if (wanted === drafts.value) return drafts
  const found = wanted.split(',').map((name) => releases.find((release) => release.name === name))
  const [first, ...others] = found.filter((release) => release !== undefined)
  if (first === undefined || found.includes(undefined)) return null
  return toReleasePerspective([first, ...others])
}

/** What can be previewed: published, drafts, and each release on top of those that come before it. */
export function toChoices(releases: Release[]): [Perspective, Perspective, ...Perspective[]] {
  const sorted = toSorted(releases)
  const ofReleases = sorted.map((release, index) =>
    toReleasePerspective([release, ...sorted.slice(index + 1)]),
  )
  return [drafts, published, ...ofReleases]
}
