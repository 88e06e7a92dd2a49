import { counted } from './counted.ts'

/** Words of masthead, footer, lists, status pages. Numbers come with their digits as the locale writes them. */
export const site = {
  skipToStory: 'Skip to the story',
  sections: 'Sections',
  read: 'Read',
  about: (name: string) => `About ${name}`,
  follow: 'Follow',
  newsletter: 'Newsletter',
  frontPage: 'Front page',
  allStories: 'All stories',
  breadcrumbs: 'Breadcrumbs',

  /** What stands where no editor has set any words. */
  unlessSet: {
    tagline: 'Technology news',
    description: 'News and analysis from the technology industry.',
    shareTitle: 'Share this story',
    shareText: 'Pass it on to someone who should read it',
    moreTitle: 'More stories',
    moreText: 'The latest from every section',
  },

  latest: 'Latest',
  live: 'Live',
  noStoryYet: 'The first story has not been published yet.',
  nothingHereYet: 'Nothing has been published here yet.',

  stories: (count: number, digits: string) =>
    `${digits} ${counted(count, { one: 'story', other: 'stories' })}`,
  pages: 'Pages',
  page: (page: string) => `Page ${page}`,
  pageOf: (page: string, pages: string) => `Page ${page} of ${pages}`,
  titleOfPage: (title: string, page: string) => `${title}, page ${page}`,
  newer: '← Newer',
  older: 'Older →',
  latestStories: 'Latest stories',
  storiesOfPage: (page: string, pages: string) => `Stories, page ${page} of ${pages}`,
  categories: 'Categories',
  categoriesOf: (section: string) => `Categories of ${section}`,
  moreIn: (section: string) => `More in ${section}`,

  lastChanged: (date: string) => `Last changed ${date}`,
  /** Every time is told in UTC. */
  utc: (time: string) => `${time} UTC`,

  whereToGo: 'Where to go',
  newestStories: 'The newest stories',
  retracted: 'This story was retracted',
  retractedAt: (time: string) => `The newsroom withdrew it on ${time}.`,
  whyRetracted: 'Why it was retracted',
  cannotBeShown: 'This page cannot be shown at the moment.',
  failures: {
    '404': {
      title: 'There is no page here',
      text: 'The address may be mistyped, or the page was taken down. These will take you on.',
    },
    '500': {
      title: 'This page failed to load',
      text: 'The fault is ours and has been recorded. Reloading may help; the rest of the site works.',
    },
    '503': {
      title: 'This page is not available right now',
      text: 'Our content store is not answering. Try again in half a minute; the stories below can be read meanwhile.',
    },
  },
} as const
