import { blockquote, bullets } from '../portable-text.ts'
import type { Piece } from '../portable-text.ts'
import type { AuthorSlug } from './authors.ts'
import { HEARING_UPDATES } from './hearing-updates.ts'
import { LIVE_STORY_SLUG } from './stories/infrastructure.ts'

export type LiveUpdate = {
  article: string
  headline: string
  author: AuthorSlug
  publishedAt: string
  key?: boolean
  pinned?: boolean
  body: readonly Piece[]
}

const at = (time: string) => `2026-01-23T${time}:00Z`

/** The running story from Kiruna, in the order in which it was posted. */
const LAUNCH_UPDATES: readonly LiveUpdate[] = (
  [
    {
      headline: 'Good morning from the range',
      author: 'leila-marrowby',
      publishedAt: at('04:40'),
      body: [
        'It is minus 24 degrees and there is no wind, which is the kind of cold that launch directors like. The rocket is upright and lit from below. About sixty people are on the viewing hill, most of them relatives.',
      ],
    },
    {
      headline: 'Fuelling begins',
      author: 'tomasz-wrenfield',
      publishedAt: at('05:05'),
      body: [
        'Propellant is going in. This is the stage that ended the October attempt: a sensor on a vent valve gave two readings that disagreed, and the computer, correctly, believed neither. The company has since fitted a third. If one is wrong, it is outvoted.',
      ],
    },
    {
      headline: 'What the satellites are for',
      author: 'tomasz-wrenfield',
      publishedAt: at('05:38'),
      body: [
        'Each of the twelve is about the size of an oven. They do not stream films. They are meant for short messages from places without a network: the position of a boat, the reading of a gauge, a call for help.',
        bullets(
          'Message size: up to 4 kilobytes',
          'Wait for a satellite overhead: at most 50 minutes with these twelve',
          'Planned number: 96, by the end of 2028',
        ),
      ],
    },
    {
      headline: 'Hold at T minus 14 minutes',
      author: 'leila-marrowby',
      publishedAt: at('05:56'),
      key: true,
      body: [
        'The clock has stopped. A voice on the range loop said “boat”, and on the hill there was a groan. A fishing vessel is inside the exclusion zone off the Norwegian coast, where the first stage is to fall. It is being called.',
      ],
    },
    {
      headline: 'The boat is moving',
      author: 'leila-marrowby',
      publishedAt: at('06:21'),
      body: [
        'The skipper has answered, and is steaming north at nine knots. The range says that it needs about twenty minutes. The window closes at 07:05.',
        blockquote('He says he is sorry, and asks if it will be visible from where he is.'),
        'That is from the range officer. It will.',
      ],
    },
    {
      headline: 'Lift-off',
      author: 'tomasz-wrenfield',
      publishedAt: at('06:47'),
      key: true,
      body: [
        '**It is away.** Lift-off was at 06:46:30 UTC. From the hill there were four seconds of light without any sound, and then the sound. The rocket went into thin cloud after 38 seconds, and out of it again, much smaller.',
      ],
    },
    {
      headline: 'First stage gone, second stage burning',
      author: 'tomasz-wrenfield',
      publishedAt: at('06:52'),
      body: [
        'The company confirms separation and ignition of the second stage. The figures on its public screen match the planned path. We have no other source for them yet.',
      ],
    },
    {
      headline: 'All twelve satellites released',
      author: 'tomasz-wrenfield',
      publishedAt: at('07:49'),
      key: true,
      body: [
        'The last pair left the rocket at 07:46 UTC, according to Perigee North. A ground station run by a university on Svalbard, which is not connected with the company, says that it has tracked twelve objects on the expected path.',
      ],
    },
    {
      headline: 'Where things stand',
      author: 'leila-marrowby',
      publishedAt: at('09:52'),
      key: true,
      pinned: true,
      body: [
        'Eleven of the twelve satellites have answered from orbit. The twelfth has not been heard, and engineers will try again at its next pass, shortly before noon.',
        'The skipper of the fishing vessel sent the range a photograph. It is slightly blurred. It has been printed out and put on the wall.',
      ],
    },
  ] satisfies Omit<LiveUpdate, 'article'>[]
).map((update) => ({ article: LIVE_STORY_SLUG, ...update }))

/** Updates of all live stories, story by story. */
export const LIVE_UPDATES: readonly LiveUpdate[] = [...LAUNCH_UPDATES, ...HEARING_UPDATES]
