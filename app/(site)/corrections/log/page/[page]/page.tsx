import { parsePage } from '@/app/parse-page'
import { correctionsPath } from '@/lib/corrections-path'
import { getCorrectionLogMetadata, renderCorrectionLog } from '../../correction-log'

type Props = { params: Promise<{ page: string }> }

export const generateStaticParams = () => [{ page: '2' }]

export async function generateMetadata({ params }: Props) {
  return getCorrectionLogMetadata(parsePage((await params).page, correctionsPath))
}

export default async function Page({ params }: Props) {
  return renderCorrectionLog(parsePage((await params).page, correctionsPath))
}
