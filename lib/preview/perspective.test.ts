import { describe, expect, it } from '@jest/globals'
import { parsePerspective, toChoices, toPerspectiveValue } from './perspective.ts'
import { releaseSchema } from './release.ts'

const release = (name: string, more: object) =>
  releaseSchema.parse({ name, createdAt: '2026-11-01T00:00:00Z', title: name, kind: 'undecided', ...more })

const friday = release('friday', {
  title: 'Friday launch',
  kind: 'scheduled',
  intendedPublishAt: '2026-11-27T09:00:00Z',
})
const monday = release('monday', { kind: 'scheduled', publishAt: '2026-11-30T09:00:00Z' })
const soon = release('soon', { kind: 'asap' })
const someday = release('someday', { title: '' })
const releases = [soon, friday, someday, monday]

const FAR = '9999-12-31T23:59:59.999Z'

describe('toPerspectiveValue', () => {
  it.each([
    ['drafts', 'drafts'],
    ['previewDrafts', 'drafts'],
    ['published', 'published'],
    [['published'], 'published'],
    [['drafts'], 'drafts'],
    [['friday', 'soon', 'drafts'], 'friday,soon'],
    ['friday,soon,drafts', 'friday,soon'],
    [[], 'published'],
  ])('%j is %s', (told, value) => {
    expect(toPerspectiveValue(told)).toBe(value)
  })
})

describe('parsePerspective', () => {
  it('published is what readers see, marked', () => {
    expect(parsePerspective('published', releases)?.view).toEqual({
      perspective: 'published',
      asOf: null,
      marked: true,
    })
  })

  it('drafts look at whatever is planned', () => {
    expect(parsePerspective('drafts', releases)).toEqual({
      value: 'drafts',
      label: 'drafts',
      view: { perspective: ['drafts'], asOf: FAR, marked: true },
    })
  })

  it('a dated release is the site at its time, over the releases before it', () => {
    expect(parsePerspective('friday,soon,drafts', releases)).toEqual({
      value: 'friday,soon',
      label: 'release Friday launch, as of November 27, 2026 at 9:00 AM UTC',
      view: { perspective: ['friday', 'soon'], asOf: '2026-11-27T09:00:00Z', marked: true },
    })
  })

  it('an undated release looks at whatever is planned', () => {
    expect(parsePerspective('someday', releases)).toEqual({
      value: 'someday',
      label: 'release Untitled release',
      view: { perspective: ['someday'], asOf: FAR, marked: true },
    })
  })

  it.each(['gone', 'friday,gone', 'raw', 'raw,drafts', 'friday soon'])('knows no %s', (value) => {
    expect(parsePerspective(value, releases)).toBeNull()
  })
})

describe('toChoices', () => {
  it('offers each release over those that come out before it, as the Studio does', () => {
    expect(toChoices(releases).map(({ value }) => value)).toEqual([
      'drafts',
      'published',
      'someday,monday,friday,soon',
      'monday,friday,soon',
      'friday,soon',
      'soon',
    ])
  })

  it('offers what it can read again', () => {
    for (const choice of toChoices(releases)) expect(parsePerspective(choice.value, releases)).toEqual(choice)
  })
})
