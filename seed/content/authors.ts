import type { PortraitSpec } from '../illustration/portrait/features.ts'

type Link = { label: string; url: string }
type Author = {
  slug: string
  name: string
  role: string
  bio: string
  portrait: Omit<PortraitSpec, 'seed'>
  alt: string
  links: readonly Link[]
}

/** The staff. All of them are invented. */
export const AUTHORS = [
  {
    slug: 'ines-talbrandt',
    name: 'Ines Talbrandt',
    role: 'Editor',
    bio: 'Ines Talbrandt edits Dateline. She began on the night desk of a regional paper, where she learned that most technology stories are stories about money, maintenance or somebody’s working hours.\n\nShe reads every correction herself, and writes about startups when nobody stops her.',
    portrait: {
      accent: 'vermilion',
      skin: 'olive',
      hair: 'bob',
      hairColour: '#2a1a1c',
      clothes: 'lapels',
      earrings: true,
    },
    alt: 'Illustrated portrait of Ines Talbrandt, with a dark bob and a red jacket',
    links: [
      { label: 'Email Ines', url: 'mailto:ines@dateline.example' },
      { label: 'Mastodon', url: 'https://social.dateline.example/@ines' },
    ],
  },
  {
    slug: 'tomasz-wrenfield',
    name: 'Tomasz Wrenfield',
    role: 'Semiconductors Correspondent',
    bio: 'Tomasz Wrenfield covers chips, from the quartz mine to the export licence. Before journalism he spent six years as a process technician, four of them on the night shift, and still reads a fab’s safety board before its press release.\n\nHe lives near a decommissioned gasworks and repairs mechanical typewriters.',
    portrait: {
      accent: 'cobalt',
      skin: 'porcelain',
      hair: 'crop',
      hairColour: '#8a4b23',
      clothes: 'collar',
      glasses: 'square',
      beard: true,
    },
    alt: 'Illustrated portrait of Tomasz Wrenfield, with a red beard and square glasses',
    links: [{ label: 'Email Tomasz', url: 'mailto:tomasz@dateline.example' }],
  },
  {
    slug: 'adaeze-thornquist',
    name: 'Adaeze Thornquist',
    role: 'AI Reporter',
    bio: 'Adaeze Thornquist reports on machine learning and the workplaces it enters. She trained as a statistician and asks for the confidence interval first.\n\nHer beat runs from research labs to union halls. She keeps a list of every benchmark a vendor has quietly stopped quoting.',
    portrait: {
      accent: 'violet',
      skin: 'ebony',
      hair: 'curls',
      hairColour: '#1b1416',
      clothes: 'crew',
      glasses: 'round',
      earrings: true,
    },
    alt: 'Illustrated portrait of Adaeze Thornquist, with curly hair and round glasses',
    links: [
      { label: 'Email Adaeze', url: 'mailto:adaeze@dateline.example' },
      { label: 'Reading list', url: 'https://reading.dateline.example/adaeze' },
    ],
  },
  {
    slug: 'yuto-brandvik',
    name: 'Yuto Brandvik',
    role: 'Software and Security Editor',
    bio: 'Yuto Brandvik writes about software and the ways it fails. He maintained a mid-sized parsing library for nine years, which he describes as an education in other people’s deadlines.\n\nSend him changelogs, post-mortems and unusual stack traces.',
    portrait: { accent: 'amber', skin: 'sand', hair: 'crop', hairColour: '#17161c', clothes: 'crew' },
    alt: 'Illustrated portrait of Yuto Brandvik, with short black hair and a blue jumper',
    links: [
      { label: 'Email Yuto', url: 'mailto:yuto@dateline.example' },
      { label: 'Code', url: 'https://code.dateline.example/yuto' },
    ],
  },
  {
    slug: 'leila-marrowby',
    name: 'Leila Marrowby',
    role: 'Policy and Infrastructure Correspondent',
    bio: 'Leila Marrowby follows the rules and the wires: regulators, grids, cables and the towns that live beside them. She has visited eleven cable landing stations and been impressed by the doors of nine.\n\nShe was a court reporter before she was a technology reporter, and still prefers the exhibits to the speeches.',
    portrait: {
      accent: 'forest',
      skin: 'umber',
      hair: 'bun',
      hairColour: '#2b1a17',
      clothes: 'lapels',
      earrings: true,
    },
    alt: 'Illustrated portrait of Leila Marrowby, with her hair in a bun and a green jacket',
    links: [{ label: 'Email Leila', url: 'mailto:leila@dateline.example' }],
  },
] as const satisfies readonly Author[]

export type AuthorSlug = (typeof AUTHORS)[number]['slug']
