import { blockquote, bullets } from '../portable-text.ts'
import type { LiveUpdate } from './live-updates.ts'

export const HEARING_SLUG = 'fare-hearing-aarhus-live'

const at = (time: string) => `2025-11-19T${time}:00Z`

/** The hearing in Aarhus, over since the evening, in the order in which it was posted; more than fits on one page. */
export const HEARING_UPDATES: readonly LiveUpdate[] = (
  [
    {
      headline: 'A full room, and a second one with a screen',
      publishedAt: at('07:40'),
      body: [
        'The transport board expected forty people and put out sixty chairs. About a hundred and fifty have come. A caretaker is carrying benches out of the canteen.',
      ],
    },
    {
      headline: 'Who is at the table',
      publishedAt: at('07:55'),
      body: [
        bullets(
          'Three members of the board, with Maren Lyngholt in the chair',
          'Two lawyers and one engineer for Vestbus',
          'Karoline and Johanne Steensgaard, without a lawyer',
        ),
      ],
    },
    {
      headline: 'The hearing is open',
      publishedAt: at('08:02'),
      key: true,
      body: [
        'Lyngholt reads out the one question that the board has to answer: may two people pay different fares for the same ride, and if so, must they be told why?',
      ],
    },
    {
      headline: 'Sixty trips, side by side',
      publishedAt: at('08:19'),
      body: [
        'Johanne Steensgaard puts two phones on the table and a notebook between them. The sisters booked the same sixty rides from the same sofa. “We are retired,” she says. “We had the time.”',
      ],
    },
    {
      headline: 'What the notebook says',
      publishedAt: at('08:31'),
      key: true,
      body: [
        'On fifty-one of sixty rides Karoline Steensgaard was asked for more than her sister. The mean difference was 9 kroner, the largest 13.',
      ],
    },
    {
      headline: 'Vestbus does not dispute the numbers',
      publishedAt: at('08:44'),
      body: ['Its lawyer says so in one sentence, and asks to move on to what they mean.'],
    },
    {
      headline: 'An engineer explains demand',
      publishedAt: at('09:05'),
      body: [
        'Fares rise when many people want the same bus. The engineer draws a curve on the whiteboard. A member of the board asks why two people on one sofa would be at different points of it.',
      ],
    },
    {
      headline: '“Rider flexibility”',
      publishedAt: at('09:17'),
      key: true,
      body: [
        'There is a third factor after demand and distance. It estimates how likely a rider is to walk to another stop if the price is too high. It is learned from earlier trips, for each rider alone.',
      ],
    },
    {
      headline: 'A short silence',
      publishedAt: at('09:20'),
      body: [
        'Karoline Steensgaard asks whether the model knows that she walks with a cane.',
        blockquote('No. It knows that you have never walked to another stop.'),
      ],
    },
    { headline: 'Fifteen minutes’ break', publishedAt: at('09:30'), body: ['There is coffee, and a queue.'] },
    {
      headline: 'In the corridor',
      publishedAt: at('09:41'),
      body: [
        'A driver who has come on his day off says that riders ask him about their fares every day. “I tell them that I only have the steering wheel.”',
      ],
    },
    {
      headline: 'Can the reasons be shown?',
      publishedAt: at('09:52'),
      body: [
        'The board wants to know whether the app could list what moved a fare before the rider pays. The engineer says that it could. The lawyer says that it would be confusing. The engineer says that it would be one screen.',
      ],
    },
    {
      headline: 'An expert on simulated riders',
      publishedAt: at('10:14'),
      body: [
        'Signe Holmqvart tests insurers’ prices for a living. She made up four thousand riders who differ in one habit each and asked the app what they would pay. Those who never change stops pay 21 per cent more.',
      ],
    },
    {
      headline: 'How long would an audit take?',
      publishedAt: at('10:26'),
      body: ['Two weeks, says Holmqvart, and then two days each time, since the riders can be used again.'],
    },
    {
      headline: 'Lunch',
      publishedAt: at('11:00'),
      body: ['The hearing continues at noon UTC, which is one o’clock in Aarhus.'],
    },
    {
      headline: 'Back, with a proposal',
      publishedAt: at('12:03'),
      key: true,
      body: [
        'Vestbus offers to drop the factor for riders who ask. Lyngholt wants to know how somebody would ask who does not know that it exists.',
      ],
    },
    {
      headline: 'The offer is widened',
      publishedAt: at('12:35'),
      body: [
        'After a word with the engineer, the lawyers offer to drop it for everybody from the first of March.',
      ],
    },
    {
      headline: 'The sisters answer',
      publishedAt: at('12:48'),
      body: [
        'They want the past as well: every fare since the factor was introduced, worked out again without it.',
      ],
    },
    {
      headline: 'What that would cost',
      publishedAt: at('13:06'),
      body: [
        'Somewhere between one and three million kroner, Vestbus says. It would have to compute four million rides. The engineer says that this is a matter of one night.',
      ],
    },
    {
      headline: 'Questions from the public',
      publishedAt: at('13:30'),
      body: [
        'Eleven people speak for two minutes each. Most of them begin by saying what they paid this morning.',
      ],
    },
    {
      headline: 'Last words',
      publishedAt: at('14:12'),
      body: [
        'Vestbus says that it never meant to charge anybody for a cane. Karoline Steensgaard says that she believes it, and that this is the reason why somebody has to look.',
      ],
    },
    {
      headline: 'An order by the end of the week',
      publishedAt: at('14:26'),
      key: true,
      body: ['The board withdraws and will publish what it decides on Friday. The hearing is closed.'],
    },
    {
      headline: 'The room empties',
      publishedAt: at('14:45'),
      body: ['The sisters are going home by bus. They compare their screens at the stop: 24 kroner, and 24.'],
    },
  ] satisfies Omit<LiveUpdate, 'article' | 'author'>[]
).map((update) => ({ article: HEARING_SLUG, author: 'leila-marrowby', ...update }))
