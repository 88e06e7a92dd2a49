import { counted } from './counted.ts'

/** Words of what stands around the text of a story. Numbers come with their digits as the locale writes them. */
export const story = {
  /** What a story is, when it is not plain news. */
  kinds: {
    analysis: 'Analysis',
    opinion: 'Opinion',
    review: 'Review',
    explainer: 'Explainer',
    live: 'Live',
  },
  /** Between the names of a byline, and before the last of them. */
  between: ', ',
  beforeLast: ' and ',
  minutesToRead: (digits: string) => `${digits} min read`,
  published: 'Published',
  updated: 'Updated',
  length: 'Length',
  updates: (count: number, digits: string) =>
    `${digits} ${counted(count, { one: 'update', other: 'updates' })}`,
  corrections: (count: number) => counted(count, { one: 'Correction', other: 'Corrections' }),
  allCorrections: 'All corrections',
  correctionLog: 'Corrections',
  aboutCorrections: 'What we got wrong, and when we put it right. Each note also stands on its story.',
  howWeCorrect: 'How we correct mistakes',
  noCorrections: 'Nothing has had to be corrected yet.',
  publishedOn: (date: string) => `Published ${date}`,
  moreIn: (section: string) => `More in ${section}`,
  neighbours: (section: string) => `Next to this story in ${section}`,
  newerIn: (section: string) => `Newer in ${section}`,
  olderIn: (section: string) => `Older in ${section}`,
  topics: 'Topics',
  nameAndTagline: (name: string, tagline: string) => `${name}: ${tagline}`,
  headlineAndPicture: (headline: string, picture: string) => [headline, picture].filter(Boolean).join('. '),
  aboutAuthor: (name: string) => `About ${name}`,
} as const
