import { getCorrectionLogMetadata, renderCorrectionLog } from './correction-log'

export const generateMetadata = () => getCorrectionLogMetadata(1)

export default function Page() {
  return renderCorrectionLog(1)
}
