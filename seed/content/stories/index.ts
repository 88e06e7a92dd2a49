import type { Story } from '../story.ts'
import { AI } from './ai.ts'
import { DEVICES } from './devices.ts'
import { INFRASTRUCTURE } from './infrastructure.ts'
import { POLICY } from './policy.ts'
import { SOFTWARE } from './software.ts'
import { TECH_NEWS } from './tech-news.ts'

/** Every demo story. */
export const STORIES: readonly Story[] = [
  ...TECH_NEWS,
  ...AI,
  ...SOFTWARE,
  ...DEVICES,
  ...POLICY,
  ...INFRASTRUCTURE,
]
