import { counted } from './counted.ts'

/** Words of the text of a story: contents, notes, pictures, code. Numbers come with their digits as the locale writes them. */
export const reading = {
  contents: 'In this story',
  linkTo: (heading: string) => `Link to “${heading}”`,

  notes: 'Notes',
  note: (digits: string) => `Note ${digits}`,
  backTo: (digits: string) => `Back to note ${digits} in the text`,

  gallery: (count: number, digits: string) =>
    `Gallery, ${digits} ${counted(count, { one: 'picture', other: 'pictures' })}`,
  /** Without an alternative text there is nothing to name. */
  enlarge: (alt: string) => (alt ? `Enlarge: ${alt}` : 'Enlarge the picture'),
  pictures: 'Pictures',
  position: (number: string, count: string) => `${number} of ${count}`,
  close: 'Close',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  pictureFailed: 'This picture could not be loaded.',

  copyCode: 'Copy',
  codeCopied: 'Copied',
  copyingFailed: 'Copying failed: select the code and copy it',

  tones: { note: 'Note', tip: 'Tip', warning: 'Warning' },
  code: (name: string) => `Code: ${name}`,
  table: 'Table',
  embed: (provider: string, title: string) => `${provider}: ${title}`,
  loadHere: 'Load it here',
  openOn: (provider: string) => `Open on ${provider}`,
  loadingConnects: (provider: string) => `Loading it connects you to ${provider}.`,
} as const
