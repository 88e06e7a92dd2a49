type Tag = { slug: string; title: string; description?: string }

/** Topics that run across sections. */
export const TAGS = [
  {
    slug: 'ai-chips',
    title: 'AI Chips',
    description: 'The processors that train and run large models, and who may buy them.',
  },
  {
    slug: 'export-controls',
    title: 'Export Controls',
    description: 'Licences, quotas and borders for technology.',
  },
  {
    slug: 'supply-chains',
    title: 'Supply Chains',
    description: 'Where parts come from and what happens when they do not.',
  },
  { slug: 'generative-ai', title: 'Generative AI' },
  {
    slug: 'evaluation',
    title: 'Evaluation',
    description: 'How we find out whether a system does what it is said to do.',
  },
  { slug: 'privacy', title: 'Privacy', description: 'Who knows what about whom, and who gave permission.' },
  { slug: 'passkeys', title: 'Passkeys' },
  { slug: 'vulnerabilities', title: 'Vulnerabilities', description: 'Flaws, disclosures and patches.' },
  { slug: 'web-standards', title: 'Web Standards' },
  {
    slug: 'maintenance',
    title: 'Maintenance',
    description: 'The unglamorous work of keeping systems running.',
  },
  {
    slug: 'right-to-repair',
    title: 'Right to Repair',
    description: 'Spare parts, manuals and screws that open.',
  },
  { slug: 'accessibility', title: 'Accessibility' },
  {
    slug: 'batteries',
    title: 'Batteries',
    description: 'Chemistry that stores electricity, in pockets and beside substations.',
  },
  { slug: 'subsea-cables', title: 'Subsea Cables' },
  {
    slug: 'satellites',
    title: 'Satellites',
    description: 'Hardware in orbit and the ground stations that talk to it.',
  },
  { slug: 'funding', title: 'Funding' },
] as const satisfies readonly Tag[]

export type TagSlug = (typeof TAGS)[number]['slug']
