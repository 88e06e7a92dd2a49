/** Words of sharing. */
export const share = {
  native: 'Share …',
  copy: 'Copy link',
  copied: 'Link copied',
  notCopied: 'Copying failed: copy the address from the address bar',
  ways: {
    x: 'X',
    bluesky: 'Bluesky',
    linkedin: 'LinkedIn',
    facebook: 'Facebook',
    reddit: 'Reddit',
    hackerNews: 'Hacker News',
    whatsapp: 'WhatsApp',
    email: 'Email',
    mastodon: 'Mastodon',
  },
  mastodon: {
    title: 'Share on Mastodon',
    server: 'Your server',
    hint: 'The part of your address after the second @, such as mastodon.social. Kept on this device only.',
    wrong: 'Write the name of a server, such as mastodon.social',
    go: 'Go to your server',
    cancel: 'Cancel',
  },
} as const
