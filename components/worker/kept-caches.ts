/** Names of the caches that a device keeps; a page and the worker read the same ones. */
export const keptCaches = {
  /** What the worker itself needs offline, by the version of the worker. */
  shell: 'dateline-shell-',
  /** Documents of stories, by path. */
  stories: 'dateline-stories-1',
  /** Pictures, fonts and scripts of those stories, by address. */
  parts: 'dateline-parts-1',
}
