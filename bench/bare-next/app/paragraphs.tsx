const paragraph =
  'A plain paragraph of about the length that a reporter writes, with a claim, a figure and the name of the one who said it. '

/** The text of every page of this site. */
export function Paragraphs() {
  return Array.from({ length: 12 }, (_, index) => <p key={index}>{paragraph.repeat(3)}</p>)
}
