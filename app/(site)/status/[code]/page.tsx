import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getOnward } from '@/app/get-onward'
import { Main } from '@/components/layout/main'
import { failureCodes, failureMessages } from '@/components/status/failure'
import { StatusPage } from '@/components/status/status-page'

type Props = { params: Promise<{ code: string }> }

const parseCode = (value: string) => failureCodes.find((code) => code === value) ?? notFound()

/** Documents that the front sends when there is no page to send: front/failure-document.ts. */
export const generateStaticParams = () => failureCodes.map((code) => ({ code }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = failureMessages[parseCode((await params).code)]
  return { title, robots: { index: false, follow: true } }
}

export default async function Page({ params }: Props) {
  const code = parseCode((await params).code)
  const { title, text } = failureMessages[code]
  return (
    <Main>
      <StatusPage code={code} title={title} {...await getOnward()}>
        <p>{text}</p>
      </StatusPage>
    </Main>
  )
}
