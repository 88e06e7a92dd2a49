/** Letters that do not fall apart into an ASCII letter and a mark. */
const spelled: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** "Café Society: 5G’s Next Act" → "cafe-society-5gs-next-act"; at most 96 characters, cut between words. */
export function toSlug(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => spelled[letter] ?? ' ')
    .match(/[a-z0-9]+/g)
  const slug = words?.join('-') ?? ''
  return slug.length <= 96
    ? slug
    : slug
        .slice(0, 97)
        .replace(/-[^-]*$/, '')
        .slice(0, 96)
}
