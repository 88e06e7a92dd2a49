import type { Accent } from '../../lib/content/card.ts'

type Section = { slug: string; title: string; accent: Accent; description: string }

/** The publication's sections in the order of its navigation. */
export const SECTIONS = [
  {
    slug: 'tech-news',
    title: 'Tech News',
    accent: 'vermilion',
    description:
      'What happened in technology today, who it touches and what comes next: chips, companies and the money behind them.',
  },
  {
    slug: 'ai',
    title: 'AI',
    accent: 'violet',
    description:
      'Models, the people who build them and the workplaces they change, reported without awe and without alarm.',
  },
  {
    slug: 'software',
    title: 'Software',
    accent: 'cobalt',
    description:
      'How software is written, broken, repaired and paid for, from the compiler to the maintainers’ meeting.',
  },
  {
    slug: 'devices',
    title: 'Devices',
    accent: 'amber',
    description:
      'Things with batteries in them: phones, wearables and robots, tested for longer than the loan period.',
  },
  {
    slug: 'policy',
    title: 'Policy',
    accent: 'magenta',
    description:
      'The rules technology works under, the people who write them and the people they are written for.',
  },
  {
    slug: 'infrastructure',
    title: 'Infrastructure',
    accent: 'forest',
    description:
      'The machinery beneath the internet: server halls, power lines, cables on the sea bed and hardware in orbit.',
  },
] as const satisfies readonly Section[]

export type SectionSlug = (typeof SECTIONS)[number]['slug']
