/** Path of the Markdown of the story at `path`. */
export function toMarkdownPath(path: string): string {
  return `${path}.md`
}
