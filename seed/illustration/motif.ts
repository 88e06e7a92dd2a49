import type { Random } from '../random.ts'
import type { Scheme } from './palette.ts'
import type { Sketch } from './sketch.ts'

/** Draws one subject in the middle of a 1600 × 900 canvas; what differs between two seeds comes from `random`. */
export type Motif = (sketch: Sketch, scheme: Scheme, random: Random) => void

export const CANVAS = { width: 1600, height: 900 } as const

/** The whole numbers from 0 below `count`. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
