import { parsePage } from '@/app/parse-page'
import { getAllStoriesMetadata, renderAllStories } from '../../all-stories'

type Props = { params: Promise<{ page: string }> }

export const generateStaticParams = () => [{ page: '2' }]

export async function generateMetadata({ params }: Props) {
  return getAllStoriesMetadata(parsePage((await params).page, '/tech'))
}

export default async function Page({ params }: Props) {
  return renderAllStories(parsePage((await params).page, '/tech'))
}
