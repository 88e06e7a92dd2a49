import { Paragraphs } from '../../paragraphs'

export const revalidate = 60

export function generateStaticParams() {
  return [{ slug: 'story' }]
}

/** The least that Next can serve as an article: prerendered, no content system, no style, no picture. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return (
    <article>
      <h1>{slug}</h1>
      <Paragraphs />
    </article>
  )
}
