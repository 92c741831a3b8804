import type { TextRef } from '../../../kernel/texts'
import type { HeadcountLack, HeadcountResult } from '../headcount/result-model'
import type { PlanResult } from '../result-model'
import { dutiesReportTexts } from './duties-messages'
import { headcountReportTexts } from './headcount-messages'
import { positioningReportTexts } from './positioning-messages'
import { postsReportTexts } from './posts-messages'
import { surveyReportTexts } from './survey-messages'

/** Chapters that stand on data of a step of the same name. */
export const dataChapters = ['survey', 'positioning', 'posts', 'duties', 'headcount'] as const
export type DataChapter = (typeof dataChapters)[number]

/** What a chapter waits for; null where it can be written. The report leaves out what waits, the page says so beforehand. */
export const chapterLacks: Readonly<Record<DataChapter, (result: PlanResult) => TextRef | null>> = {
  survey: ({ survey }) => (survey === null || survey.respondents === 0 ? surveyReportTexts.ref('missing') : null),
  positioning: ({ positioning }) => (positioning.city === null ? positioningReportTexts.ref('missing') : null),
  posts: ({ posts }) => (posts.customers.length === 0 ? postsReportTexts.ref('missing') : null),
  duties: ({ duties }) => (duties.duties.length === 0 || duties.posts.length === 0 ? dutiesReportTexts.ref('missing') : null),
  headcount: (result) => (headsOf(result) ? null : headcountReportTexts.ref('missing', { lacks: whyNot(result.headcount) }))
}

export type Heads = Extract<HeadcountResult, { ok: true }>
const isVital = ({ kind }: HeadcountLack): boolean => kind === 'customers' || kind === 'standards'
/** The headcount, where customers and standards are there: without them it would come to nobody at all. */
export const headsOf = ({ headcount }: Pick<PlanResult, 'headcount'>): Heads | null => (headcount.ok && !headcount.missing.some(isVital) ? headcount : null)

/** What a lack of the headcount is called in a sentence. */
const lackText = ({ kind }: HeadcountLack): TextRef => headcountReportTexts.ref(kind === 'customers' ? 'missing.customers' : 'missing.standards')
function whyNot(headcount: HeadcountResult): TextRef[] {
  const vital = headcount.missing.filter(isVital).map(lackText)
  return vital.length > 0 || headcount.ok ? vital : [{ key: headcount.fault.code, params: headcount.fault.params }]
}
