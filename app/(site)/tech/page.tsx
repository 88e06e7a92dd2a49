import { getAllStoriesMetadata, renderAllStories } from './all-stories'

export const generateMetadata = () => getAllStoriesMetadata(1)

export default function Page() {
  return renderAllStories(1)
}
