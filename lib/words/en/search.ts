import { counted } from './counted.ts'

/** Words of search. Numbers come with their digits as the locale writes them. */
export const search = {
  title: 'Search',
  titleOf: (text: string) => `Search: ${text}`,
  description: 'Search every story by headline, text, author and topic.',
  label: 'Search stories, topics and authors',
  submit: 'Search',
  /** Words that say little of what is searched for. */
  stopWords:
    'a about an and are as at be been but by can did do does for from had has have how i in into is it its of on or that the their this to was were what when where which who why will with',

  filters: 'Filters',
  section: 'Section',
  anySection: 'Any section',
  author: 'Author',
  anyAuthor: 'Any author',
  from: 'From',
  to: 'To',
  apply: 'Apply',
  removeFilters: 'Remove all filters',
  period: 'Period',
  periods: { any: 'Any time', week: 'Past week', month: 'Past month', year: 'Past year' },
  order: 'Order',
  orders: { relevant: 'Most relevant', newest: 'Newest' },

  found: (count: number, digits: string) => `${digits} ${counted(count, { one: 'story', other: 'stories' })}`,
  foundAtLeast: (digits: string) => `More than ${digits} stories`,
  pageOf: (page: string, pages: string) => `Page ${page} of ${pages}`,
  results: 'Results',
  topics: 'Topics',
  leadsTo: 'See also',
  previous: '← Previous',
  next: 'Next →',

  showing: 'Showing results for',
  instead: 'Search instead for',
  meant: 'Did you mean',
  cut: (limit: string) => `Only the first ${limit} characters were searched for.`,
  left: (limit: string) => `Only the first ${limit} words were searched for.`,

  nothing: (text: string) => `No story matches “${text}”`,
  nothingTyped: 'There is no letter or digit to search for in what you typed.',
  tips: 'What may help',
  tipSpelling: 'Check the spelling, or use a more common word.',
  tipFewer: 'Try one word alone:',
  elsewhere: (count: number, digits: string) =>
    `Without the filters there ${counted(count, { one: 'is', other: 'are' })} ${digits} ${counted(count, { one: 'story', other: 'stories' })}.`,
  noSuchPage: (page: string) => `There is no page ${page} of these results.`,
  firstPage: 'To the first page',

  topicsToTry: 'Browse by topic',
  sectionsToTry: 'Browse by section',
  newest: 'The newest stories',

  kinds: { story: 'Story', section: 'Section', category: 'Category', tag: 'Topic', author: 'Author' },
  suggestions: 'Suggestions',
  suggested: (count: string) => `Suggestions: ${count}. Use the arrow keys.`,
  noSuggestions: 'No suggestions',
  tooSlow: 'This search could not be answered in time. A rarer word, or fewer words, may help.',
  tryAgain: 'Try again',
  unavailable: 'There are no suggestions at the moment; try again later.',
} as const
