import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { renderStatus } from '@/app/render-status'
import { failureCodes, failureMessages } from '@/components/status/failure'

type Props = { params: Promise<{ code: string }> }

const parseCode = (value: string) => failureCodes.find((code) => code === value) ?? notFound()

/** Documents that the front sends when there is no page to send: front/failure-document.ts. */
export const generateStaticParams = () => failureCodes.map((code) => ({ code }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = failureMessages[parseCode((await params).code)]
  return { title, robots: { index: false, follow: true } }
}

export default async function Page({ params }: Props) {
  return renderStatus(parseCode((await params).code))
}
