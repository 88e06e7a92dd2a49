import { renderStatus } from '../render-status'

export default function NotFound() {
  return renderStatus('404')
}
