import type { SanityClient } from '@sanity/client'

const words =
  'the regulator asked suppliers for contracts while crates waited at the port and nobody would say how many chips had left'.split(
    ' ',
  )

const toText = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => words[(index + from) % words.length]).join(' ')

const toBlock = (index: number) => ({
  _type: 'block',
  _key: `p${index}`,
  style: index % 8 === 0 ? 'h2' : 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: toText(index % 8 === 0 ? 6 : 56, index), marks: [] }],
})

/** Writes a draft of about `wordCount` words under `id`, with `revisions` transactions in its history. */
export async function writeStory(
  client: SanityClient,
  { id, wordCount, revisions }: { id: string; wordCount: number; revisions: number },
): Promise<void> {
  const body = Array.from({ length: Math.ceil(wordCount / 50) }, (_, index) => toBlock(index))
  await client.createOrReplace({
    _id: `drafts.${id}`,
    _type: 'article',
    title: 'A story to type in',
    slug: { _type: 'slug', current: id },
    standfirst: 'Long enough to be slow, if anything is.',
    kind: 'news',
    body,
  })
  for (let revision = 1; revision < revisions; revision++) {
    const path = `body[_key=="p${revision % body.length}"].children[0].text`
    await client
      .patch(`drafts.${id}`)
      .set({ [path]: toText(56, revision) })
      .commit()
  }
}
