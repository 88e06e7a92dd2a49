/** Why nothing is heard. */
export type Fault = 'no-voice' | 'refused' | 'silent' | 'interrupted' | 'unplayable'

export type EngineEvents = {
  /** Playing or paused, or another duration. */
  changed: () => void
  /** Heard to the end. */
  ended: () => void
  failed: (fault: Fault) => void
}

/** What makes a story heard. Times are seconds at speed 1. */
export type Engine = {
  readonly playing: boolean
  readonly position: number
  /** 0 as long as nobody knows. */
  readonly duration: number
  play: () => void
  pause: () => void
  seek: (second: number) => void
  /** One step back or on: some seconds or a sentence. */
  skip: (direction: -1 | 1) => void
  setSpeed: (speed: number) => void
}
