/** Words of the player. */
export const listen = {
  region: 'Listen to this story',
  label: 'Listen',
  play: 'Play',
  pause: 'Pause',
  stepBack: { audio: 'Back 15 seconds', speech: 'Previous sentence' },
  stepOn: { audio: 'Forward 15 seconds', speech: 'Next sentence' },
  position: 'Position in the story',
  speed: 'Speed',
  factor: (number: string) => `${number}x`,
  minutes: (number: string) => `${number} min`,
  left: (time: string) => `${time} left`,
  progress: (at: string, of: string) => `${at} of ${of}`,
  recording: 'Download the recording',
  faults: {
    noVoice: 'This browser has no voice in the language of this story.',
    refused: 'The browser held the sound back. Press play once more.',
    silent: 'The browser’s voice does not answer. Press play to try again.',
    interrupted: 'Something else took the voice. Press play to go on.',
    unreachable: 'The player could not be loaded. Load this page again once you are online.',
    unplayable: 'The recording cannot be played just now. Press play to try again.',
  },
} as const
