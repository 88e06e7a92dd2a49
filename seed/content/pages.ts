import { bullets, h2, numbers } from '../portable-text.ts'
import type { Piece } from '../portable-text.ts'

type Page = { slug: string; title: string; body: readonly Piece[] }

/** The static pages, in the order of the footer. */
export const PAGES = [
  {
    slug: 'about',
    title: 'About Dateline',
    body: [
      'Dateline reports on technology for people who build it, buy it, regulate it or have to live with it. We write about what was done, who did it and whether it worked.',
      'This is a demonstration publication. Its staff, and most of the companies and people in its stories, are invented; the way it works is not.',
      h2('What we cover'),
      'Six sections: [Tech News](section:tech-news), [AI](section:ai), [Software](section:software), [Devices](section:devices), [Policy](section:policy) and [Infrastructure](section:infrastructure). News comes first. Analysis, reviews and opinion are labelled as what they are, above the headline.',
      h2('Who we are'),
      bullets(
        '[Ines Talbrandt](author:ines-talbrandt), Editor',
        '[Tomasz Wrenfield](author:tomasz-wrenfield), semiconductors',
        '[Adaeze Thornquist](author:adaeze-thornquist), AI',
        '[Yuto Brandvik](author:yuto-brandvik), software and security',
        '[Leila Marrowby](author:leila-marrowby), policy and infrastructure',
      ),
      h2('Pictures'),
      'Our illustrations and portraits are drawn for Dateline, by a program that is part of it. They show a subject, never an event: no picture on this site claims to be a record of something that happened.',
      h2('Get in touch'),
      'Write to the newsroom at [desk@dateline.example](mailto:desk@dateline.example). If something we published is wrong, please read [how we correct things](page:corrections) and tell us.',
    ],
  },
  {
    slug: 'ethics',
    title: 'Ethics',
    body: [
      'These are the rules our staff work by. If you see us break one, write to [the editor](author:ines-talbrandt).',
      h2('Independence'),
      bullets(
        'We pay for our own travel. Where that is not possible we say so in the article.',
        'Products for review are bought or returned. Nobody keeps them.',
        'Staff may not own shares in companies they cover.',
        'Advertisers, if we have any, have no say in what we write and do not see it beforehand.',
      ),
      h2('Sources'),
      'We name our sources whenever we can. When we do not, the editor knows who they are, and the article says why they could not be named and how they know what they told us. We do not show articles to the people in them before publication; we do read quotations back on technical matters.',
      h2('Numbers'),
      'A figure comes with its source, and where it matters with its uncertainty. We ask for raw data. If we have computed a number ourselves, we say so.',
      h2('Machines'),
      'Reporting, writing and editing are done by people who answer for them. Where software helped in a way that affects what you read, such as a transcript or a translation, the article says so.',
      h2('Opinion'),
      'Opinion is labelled. It must be argued from facts, and the facts are checked like any others.',
    ],
  },
  {
    slug: 'corrections',
    title: 'Corrections policy',
    body: [
      'We make mistakes. When we find one we correct it, and we tell you that we have.',
      h2('What we do'),
      numbers(
        'We check the report of an error on the day it arrives.',
        'If we were wrong, we correct the text.',
        'We add a note to the article that says what was wrong, and when it was corrected.',
        'If the error changed the meaning of a headline, the note goes above the text.',
      ),
      h2('What we do not do'),
      'We do not remove articles because they have become inconvenient. We do not change them quietly: spelling and layout apart, every change to a published article is noted. The time of the last substantial change is shown beside the time of publication.',
      h2('Live coverage'),
      'In a running story facts arrive out of order. We post what we know and say how we know it. If an update turns out to be wrong, we correct it where it stands and post a new one saying so.',
      h2('Tell us'),
      'Write to [corrections@dateline.example](mailto:corrections@dateline.example), with a link to the article. You do not need to be right, or polite.',
    ],
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    body: [
      'You can read all of Dateline without telling us who you are.',
      h2('What this site loads'),
      'Pages, pictures, fonts and a little script for the parts that move, all of it from our own servers. There are no advertising networks, no trackers and no third-party analytics.',
      h2('Cookies'),
      'None are set for readers. If you switch the colour theme, your choice is kept in your own browser and is not sent to us.',
      h2('Embedded posts and videos'),
      'Posts and videos from elsewhere appear as plain cards. Nothing is fetched from the other service until you choose to open one, and from then on its own privacy rules apply. We have written about [why we do it this way](article:what-happens-when-a-page-embeds-a-post).',
      h2('Server logs'),
      'Our servers may keep technical logs for a short time, in order to find faults and to stop abuse. They are not used to follow individual readers.',
      h2('Questions'),
      'Write to [privacy@dateline.example](mailto:privacy@dateline.example).',
    ],
  },
] as const satisfies readonly Page[]
