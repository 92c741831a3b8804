import type { TextRef } from '../../../kernel/texts'
import { baselineText, type BaselineResult, type SurveyResult } from '../../survey'
import type { Finder } from './finding'
import { findingTexts as texts } from './findings-messages'
import { short, whole } from './parts'

export type Compared = BaselineResult & { readonly question: string; readonly base: number }
/** Every finding of the slides that the survey asked for again, with the question that did. */
export const comparedIn = (survey: SurveyResult): Compared[] =>
  survey.questions.flatMap(({ question, base, baselines }) => baselines.map((one) => ({ ...one, question: question.title, base })))

/** How managers see themselves, beside what they do. */
export const imageFinding: Finder = ({ result: { survey, positioning } }) => {
  const found = survey && comparedIn(survey).find(({ baseline, share }) => baseline === 'relationshipKeeper' && share !== null)
  if (!survey || !found?.share || found.verdict === null) return null
  const { percent, low, high } = found.share
  const level = String(survey.confidence)
  const image = texts.ref(`image.${found.verdict}`, { percent, low, high, base: whole(found.base), level, expected: short(found.expected) })
  const mix = positioning.city?.mix
  const text = mix ? texts.ref('image.time', { finding: image, relationship: mix.byOrientation.relationship, advisor: mix.byOrientation.advisor }) : image
  return { key: 'image', chapter: positioning.city ? 'positioning' : 'survey', text, advice: texts.ref('image.advice') }
}

/** The survey beside the slides as a whole. */
export const surveyFinding: Finder = ({ result: { survey } }) => {
  const compared = survey ? comparedIn(survey) : []
  if (compared.length === 0) return null
  const of = (verdict: BaselineResult['verdict']): Compared[] => compared.filter((one) => one.verdict === verdict)
  const common = { key: 'survey', chapter: 'survey' } as const
  const total = whole(compared.length)
  if (of('same').length === compared.length) return { ...common, text: texts.ref('survey.all', { total }), advice: texts.ref('survey.all.advice') }
  const named = (verdict: 'higher' | 'lower'): TextRef[] =>
    of(verdict).length === 0
      ? []
      : [texts.ref(`survey.${verdict}`, { count: whole(of(verdict).length), names: of(verdict).map(({ baseline }) => baselineText(baseline)) })]
  const plain = (key: 'same' | 'suppressed', count: number): TextRef[] => (count === 0 ? [] : [texts.ref(`survey.${key}`, { count: whole(count) })])
  const parts = [...plain('same', of('same').length), ...named('higher'), ...named('lower'), ...plain('suppressed', of(null).length)]
  return { ...common, text: texts.ref('survey.mixed', { total, parts }), advice: texts.ref('survey.mixed.advice') }
}
