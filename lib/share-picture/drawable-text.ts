/** Letters, digits and punctuation of the fonts that pictures are drawn with; anything else would be fetched elsewhere. */
const drawable =
  /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017e\u0218-\u021b\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]/u

const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character)

function isReadable(letters: string[]): boolean {
  const drawn = letters.filter((letter) => drawable.test(letter))
  return drawn.length * 2 > letters.length
}

/** What can be drawn of a text: without emoji and the like, and nothing at all of one that is mostly in another script. */
export function toDrawableText(text: string): string {
  const characters = [...text.normalize('NFC')]
  if (!isReadable(characters.filter(isLetter))) return ''
  const kept = characters.map((character) => (/\s/.test(character) ? ' ' : character))
  return kept
    .filter((character) => drawable.test(character))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}
