import type { Accent } from '../../../lib/content/card.ts'

export const SKINS = {
  porcelain: { base: '#f3cfb6', cheek: '#e79e86', lip: '#bf5a55' },
  sand: { base: '#e3ae85', cheek: '#cf7f60', lip: '#a84a44' },
  olive: { base: '#c98f63', cheek: '#b16a48', lip: '#8e3f39' },
  umber: { base: '#8f5a3c', cheek: '#7c4230', lip: '#5f2a29' },
  ebony: { base: '#5f3a2a', cheek: '#7a3f32', lip: '#8c4440' },
} as const

export const HAIR_STYLES = ['bob', 'crop', 'curls', 'bun', 'waves'] as const

/** Everything that tells one invented face from another. */
export type PortraitSpec = {
  seed: string
  accent: Accent
  skin: keyof typeof SKINS
  hair: (typeof HAIR_STYLES)[number]
  hairColour: string
  clothes: 'collar' | 'crew' | 'lapels'
  glasses?: 'round' | 'square'
  beard?: boolean
  earrings?: boolean
}
