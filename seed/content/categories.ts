import type { SectionSlug } from './sections.ts'

type Category = { slug: string; title: string; section: SectionSlug; description: string }

/** Every category, each in one section. */
export const CATEGORIES = [
  {
    slug: 'general-tech',
    title: 'General Tech',
    section: 'tech-news',
    description: 'The stories everybody in technology will be talking about this week.',
  },
  {
    slug: 'semiconductors',
    title: 'Semiconductors',
    section: 'tech-news',
    description: 'Fabs, packaging, materials and the long chain between sand and a working chip.',
  },
  {
    slug: 'startups',
    title: 'Startups',
    section: 'tech-news',
    description: 'Young companies: how they raise money, what they ship and how some of them end.',
  },
  {
    slug: 'models',
    title: 'Models',
    section: 'ai',
    description: 'How machine-learning models are trained, measured and described.',
  },
  {
    slug: 'ai-at-work',
    title: 'AI at Work',
    section: 'ai',
    description: 'What automation does to jobs, contracts and the working day.',
  },
  {
    slug: 'developer-tools',
    title: 'Developer Tools',
    section: 'software',
    description: 'Build systems, codecs, runtimes and everything else between an idea and a release.',
  },
  {
    slug: 'open-source',
    title: 'Open Source',
    section: 'software',
    description: 'Shared code, its licences and the people who keep it alive.',
  },
  {
    slug: 'security',
    title: 'Security',
    section: 'software',
    description: 'Vulnerabilities, defences and the habits that matter more than either.',
  },
  {
    slug: 'phones',
    title: 'Phones',
    section: 'devices',
    description: 'Handsets, their repairs and what happens in the years after the launch.',
  },
  {
    slug: 'wearables',
    title: 'Wearables',
    section: 'devices',
    description: 'Rings, watches and hearing aids, worn for weeks before we write.',
  },
  {
    slug: 'robotics',
    title: 'Robotics',
    section: 'devices',
    description: 'Machines that move things in orchards, warehouses and homes.',
  },
  {
    slug: 'regulation',
    title: 'Regulation',
    section: 'policy',
    description: 'Laws, licences and the agencies that enforce them.',
  },
  {
    slug: 'digital-rights',
    title: 'Digital Rights',
    section: 'policy',
    description: 'Privacy, access and accountability where software decides about people.',
  },
  {
    slug: 'data-centres',
    title: 'Data Centres',
    section: 'infrastructure',
    description: 'Server halls, their cooling, their neighbours and their bills.',
  },
  {
    slug: 'energy',
    title: 'Energy',
    section: 'infrastructure',
    description: 'Grids, storage and the electricity that computing waits for.',
  },
  {
    slug: 'networks',
    title: 'Networks',
    section: 'infrastructure',
    description: 'Cables, spectrum and satellites: how the bits travel.',
  },
] as const satisfies readonly Category[]

export type CategorySlug = (typeof CATEGORIES)[number]['slug']
