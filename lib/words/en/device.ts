/** Words of what is kept on the reader's device: theme, text size, saved stories, offline. */
export const device = {
  display: 'Display',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { s: 'Small', m: 'Medium', l: 'Large', xl: 'Largest' },

  save: 'Save story',
  saved: 'Saved',
  savedHere: 'Saved on this device.',
  unsaved: 'No longer saved.',
  notKept: 'This browser does not let the site keep anything.',

  savedStories: 'Saved stories',
  onThisDevice: 'On this device',
  savedAbout: (most: string) =>
    `Kept on this device only: nobody else can see them. The list holds the ${most} you saved last.`,
  savedNeedsScript:
    'Saved stories are kept in this browser by a script. Scripts are switched off here, so there is nothing to show.',
  noneSaved: 'Nothing is saved yet',
  howToSave:
    'Press “Save story” on any story, and you will find it here. The stories you read last can also be read offline.',
  remove: 'Remove',
  removed: 'Removed.',
  removeAll: 'Remove all',
  confirmRemoval: 'Remove every story from this list?',

  continueReading: 'Continue reading',
  continueHere: 'Continue where you left off',
  dismiss: 'Dismiss',

  offlineTitle: 'You are offline',
  offlineText:
    'This page could not be fetched. Stories that you have read on this device lately are kept here; anything else needs a connection.',
  tryAgain: 'Try again',
  keptStories: 'Stories kept on this device',
  noneKept: 'No story is kept on this device yet: the ones you read will be.',
  offlineCopy: 'You are reading a copy kept on this device, fetched on',
  loadCurrent: 'Load the current page',
} as const
