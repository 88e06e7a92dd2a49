import { answerAuthorFeed, getFeedAuthors } from '../../../answer-feed'

export const generateStaticParams = getFeedAuthors

/** The newest stories of an author. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerAuthorFeed('json', (await params).slug)
}
