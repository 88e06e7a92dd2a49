import { answerSiteFeed } from '../answer-feed'

/** The newest stories of the site. */
export const GET = () => answerSiteFeed('json')
