import { getHomeMetadata, renderHome } from './home'

export const generateMetadata = () => getHomeMetadata()

export default function Page() {
  return renderHome()
}
