import { answerMissing } from '@/app/answer-missing'

type Props = { params: Promise<{ path: string[] }> }

/** Paths that no other route knows: editors may have redirected them. */
export const generateStaticParams = () => [{ path: ['-', '-'] }]

export default async function Page({ params }: Props) {
  return answerMissing(`/${(await params).path.join('/')}`)
}
