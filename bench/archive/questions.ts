import { adhocQuestions } from './adhoc-questions.ts'
import { toPublicationQuestions } from './publication-questions.ts'
import type { Question } from './question.ts'

/** All that is asked of an archive of `size` stories; at the same place of the list in every size. */
export const toQuestions = (size: number): Question[] => [...adhocQuestions, ...toPublicationQuestions(size)]
