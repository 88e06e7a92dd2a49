export const revalidate = 60

export function generateStaticParams() {
  return [{ slug: 'story' }]
}

const paragraph =
  'A plain paragraph of about the length that a reporter writes, with a claim, a figure and the name of the one who said it. '

/** The least that Next can serve as an article: prerendered, no content system, no style, no picture. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return (
    <article>
      <h1>{slug}</h1>
      {Array.from({ length: 12 }, (_, index) => (
        <p key={index}>{paragraph.repeat(3)}</p>
      ))}
    </article>
  )
}
