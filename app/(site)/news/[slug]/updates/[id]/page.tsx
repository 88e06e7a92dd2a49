import { atLeastOne } from '@/app/at-least-one'
import { leadToUpdate } from '../../lead-to-update'

type Props = { params: Promise<{ slug: string; id: string }> }

/** Answered on each visit: where an update stands changes with every newer one. */
export const generateStaticParams = () => atLeastOne([]).map((slug) => ({ slug, id: '-' }))

/** The address of an update that lasts. */
export default async function Page({ params }: Props) {
  const { slug, id } = await params
  return leadToUpdate(slug, id)
}
