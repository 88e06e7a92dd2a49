import { answerSectionFeed, getFeedSections } from '../../answer-feed'

export const generateStaticParams = getFeedSections

/** The newest stories of a section. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerSectionFeed('atom', (await params).slug)
}
