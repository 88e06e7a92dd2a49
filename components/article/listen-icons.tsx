import type { ReactNode } from 'react'

const toIcon = (name: string, drawing: ReactNode) =>
  function Icon() {
    return (
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" data-icon={name}>
        {drawing}
      </svg>
    )
  }

const PlayIcon = toIcon('play', <path fill="currentColor" d="M8 5v14l11-7z" />)
const PauseIcon = toIcon('pause', <path fill="currentColor" d="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z" />)

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.9 }

/** An arrow turning back around the number of seconds. */
const TurnBackIcon = toIcon(
  'turn-back',
  <>
    <path {...stroke} d="M5.2 8.2A8 8 0 1 1 4 12.4M4.6 3.6v5h5" />
    <text x="12.2" y="15.4" textAnchor="middle" fontSize="7.6" fontWeight="700" fill="currentColor">
      15
    </text>
  </>,
)
const TurnOnIcon = toIcon(
  'turn-on',
  <>
    <path {...stroke} d="M18.8 8.2A8 8 0 1 0 20 12.4M19.4 3.6v5h-5" />
    <text x="11.8" y="15.4" textAnchor="middle" fontSize="7.6" fontWeight="700" fill="currentColor">
      15
    </text>
  </>,
)
const PreviousIcon = toIcon('previous', <path fill="currentColor" d="M6 6h2.2v12H6zM18.5 6v12L9.6 12z" />)
const NextIcon = toIcon('next', <path fill="currentColor" d="M15.8 6H18v12h-2.2zM5.5 6v12l8.9-6z" />)

/** Signs on the buttons of the player: steps are seconds of a recording or sentences of a voice. */
export const listenIcons = {
  Play: PlayIcon,
  Pause: PauseIcon,
  audio: { Back: TurnBackIcon, On: TurnOnIcon },
  speech: { Back: PreviousIcon, On: NextIcon },
}
