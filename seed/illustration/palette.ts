import type { Accent } from '../../lib/content/card.ts'
import type { Random } from '../random.ts'

/** Inks of one accent, from lightest to darkest, and one contrasting colour. */
type Inks = { paper: string; tint: string; main: string; deep: string; ink: string; pop: string }

const INKS: Record<Accent, Inks> = {
  vermilion: {
    paper: '#f7ebdc',
    tint: '#f2a98a',
    main: '#df4a2c',
    deep: '#8a2422',
    ink: '#231820',
    pop: '#1f7f86',
  },
  cobalt: {
    paper: '#e9eef6',
    tint: '#8db0f2',
    main: '#2553d4',
    deep: '#15307f',
    ink: '#0f1733',
    pop: '#f4b63c',
  },
  violet: {
    paper: '#f1ecf7',
    tint: '#bda4ef',
    main: '#6a40cc',
    deep: '#3b2183',
    ink: '#1a1330',
    pop: '#f27c5c',
  },
  teal: {
    paper: '#e8f2ed',
    tint: '#84ccc2',
    main: '#128a84',
    deep: '#0b4d50',
    ink: '#0d2326',
    pop: '#ef7d4d',
  },
  amber: {
    paper: '#f9efda',
    tint: '#f5cd80',
    main: '#e3961b',
    deep: '#8d4b12',
    ink: '#2b1b13',
    pop: '#2f6294',
  },
  forest: {
    paper: '#eef1e0',
    tint: '#a2c897',
    main: '#32794a',
    deep: '#17432b',
    ink: '#11201a',
    pop: '#e9a43c',
  },
  magenta: {
    paper: '#f8eaf0',
    tint: '#eea2c5',
    main: '#c52f78',
    deep: '#70174a',
    ink: '#280f26',
    pop: '#1f8b8d',
  },
  slate: {
    paper: '#eceeee',
    tint: '#a8b7c3',
    main: '#4d6277',
    deep: '#283642',
    ink: '#151c24',
    pop: '#e06d3e',
  },
}

/** Colours by the part they play, so that a motif draws itself alike by day and by night. */
export type Scheme = {
  sky: string
  /** Large quiet shapes behind the subject. */
  haze: string
  /** The subject: its lit, middle and dark sides. */
  lit: string
  body: string
  dark: string
  /** Fine lines and small details on the subject's dark sides. */
  line: string
  ground: string
  /** Silhouettes and strokes that stand against the sky. */
  outline: string
  pop: string
  paper: string
  ink: string
}

const SCHEMES = {
  day: (c: Inks): Scheme => ({
    ...c,
    sky: c.paper,
    haze: c.tint,
    lit: c.tint,
    body: c.main,
    dark: c.deep,
    line: c.paper,
    ground: c.deep,
    outline: c.ink,
  }),
  bold: (c: Inks): Scheme => ({
    ...c,
    sky: c.main,
    haze: c.deep,
    lit: c.paper,
    body: c.tint,
    dark: c.deep,
    line: c.paper,
    ground: c.ink,
    outline: c.ink,
  }),
  night: (c: Inks): Scheme => ({
    ...c,
    sky: c.ink,
    haze: c.deep,
    lit: c.tint,
    body: c.main,
    dark: c.deep,
    line: c.tint,
    ground: c.deep,
    outline: c.tint,
  }),
}

/** How a drawing is lit. */
export type Light = keyof typeof SCHEMES

/** The colours of a drawing in one accent and light. */
export const toScheme = (accent: Accent, light: Light): Scheme => SCHEMES[light](INKS[accent])

/** A light for drawings that do not ask for one. */
export const pickLight = (random: Random): Light => random.pick(['day', 'bold', 'night'] as const)
