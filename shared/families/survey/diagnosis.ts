import { compare, exact, subtract, type Exact } from '../../kernel/decimal'
import type { TextRef } from '../../kernel/texts'
import { texts } from './diagnosis-messages'
import type { BaselineResult, DiagnosisFinding, OptionResult, QuestionResult, Share, SurveyResult } from './result-model'

type Ranked = DiagnosisFinding & { /** The lower tells first. */ readonly rank: number; /** Within a rank the greater tells first. */ readonly weight: Exact }

/**
 * 调研诊断: what a survey found, in sentences with base and interval, most telling first: what differs from the slides by its distance,
 * what bears them out, what most people answered, figures; then, as notes, what is kept back and how many answered. Never a cause.
 */
export function diagnosisOf(result: SurveyResult): readonly DiagnosisFinding[] {
  const ranked = [...result.questions.flatMap((one) => ofQuestion(one, result)), answerRateOf(result)]
  return ranked
    .toSorted((a, b) => a.rank - b.rank || compare(b.weight, a.weight))
    .map(({ key, question, severity, text }) => ({ key, question, severity, text }))
}
const ranks = { differs: 0, same: 1, most: 2, figure: 3, kept: 4, rate: 5 } as const
const none = exact(0)
const distance = (share: Share, expected: string): Exact => {
  const apart = subtract(exact(share.percent), exact(expected))
  return apart.numerator < 0n ? subtract(none, apart) : apart
}

function ofQuestion(one: QuestionResult, result: SurveyResult): Ranked[] {
  const { question, base } = one
  if (question.type === 'text' || question.type === 'other') return []
  if (base < result.leastCell) {
    const text = texts.ref('fewAnswers', { title: question.title, base, leastCell: result.leastCell })
    return [{ key: `${question.key}.few`, question: question.key, severity: 'note', text, rank: ranks.kept, weight: none }]
  }
  return [...one.baselines.map((baseline) => ofBaseline(one, baseline, result)), ...mostChosen(one, result), ...figures(one), ...keptBack(one, result)]
}

function ofBaseline({ question, base }: QuestionResult, one: BaselineResult, result: SurveyResult): Ranked {
  const { baseline, expected, share, verdict } = one
  const common = { key: `${question.key}.${baseline}`, question: question.key }
  const { options } = one
  if (share === null || verdict === null) {
    const small = one.options.every((option) => shareless(result, question.key, option) === 'small')
    const params = { title: question.title, options, expected, leastCell: result.leastCell }
    return { ...common, severity: 'note', text: small ? texts.ref('suppressed', params) : texts.ref('withheld', params), rank: ranks.kept, weight: none }
  }
  const what = question.type === 'scale' ? texts.ref('what.points', { title: question.title, options }) : whatOf(one, question.title)
  const text = texts.ref(`compared.${verdict}`, { share: sentence(share, base, result, what), expected })
  return {
    ...common,
    severity: 'finding',
    text,
    rank: verdict === 'same' ? ranks.same : ranks.differs,
    weight: verdict === 'same' ? exact(share.percent) : distance(share, expected)
  }
}
function whatOf({ baseline, options }: BaselineResult, title: string): TextRef {
  if (baseline === 'trainingPoor' || baseline === 'monitoringPoor' || baseline === 'payImprovement') return texts.ref(`what.${baseline}`, { title, options })
  return texts.ref(`what.${baseline}`, { options })
}
const shareless = ({ questions }: SurveyResult, key: string, option: string): OptionResult['withheld'] =>
  questions.find(({ question }) => question.key === key)?.options.find((one) => one.option === option)?.withheld ?? null
const sentence = ({ percent, low, high }: Share, base: number, { confidence }: SurveyResult, what: TextRef): TextRef =>
  texts.ref('share', { percent, base, confidence, low, high, what })

/** What most people chose, unless a comparison says it already. Of a scale the mean tells more. */
function mostChosen({ question, base, options, baselines }: QuestionResult, result: SurveyResult): Ranked[] {
  if (question.type === 'scale') return []
  const shares = options.flatMap(({ option, share }) => (share ? [{ option, share }] : []))
  const most = Math.max(0, ...shares.map(({ share }) => share.count))
  const first = shares.filter(({ share }) => share.count === most)
  const said = new Set(baselines.flatMap((one) => one.options))
  const [top] = first
  // A hidden option has fewer people than are shown, unless it protects one; then nobody may say which has most.
  if (!top || first.length > 1 || said.has(top.option) || options.some(({ withheld }) => withheld === 'protects')) return []
  const text = texts.ref('share.alone', { share: sentence(top.share, base, result, texts.ref('what.most', { title: question.title, option: top.option })) })
  return [{ key: `${question.key}.most`, question: question.key, severity: 'finding', text, rank: ranks.most, weight: exact(top.share.percent) }]
}

function figures({ question, base, summary }: QuestionResult): Ranked[] {
  if (summary === null) return []
  const text = texts.ref(question.type === 'scale' ? 'scale' : 'number', { title: question.title, base, ...summary })
  return [{ key: `${question.key}.figures`, question: question.key, severity: 'finding', text, rank: ranks.figure, weight: exact(base) }]
}

function keptBack({ question, options }: QuestionResult, { leastCell }: SurveyResult): Ranked[] {
  const count = options.filter(({ share }) => share === null).length
  if (count === 0) return []
  const text = texts.ref('withheld.question', { title: question.title, count, leastCell })
  return [{ key: `${question.key}.kept`, question: question.key, severity: 'note', text, rank: ranks.kept, weight: none }]
}

function answerRateOf({ survey: { population }, respondents, answerRate }: SurveyResult): Ranked {
  const common = { key: 'answerRate', question: null, severity: 'note', rank: ranks.rate, weight: none } as const
  if (population === null || answerRate === null) return { ...common, text: texts.ref('respondents', { respondents }) }
  if (respondents > population) return { ...common, text: texts.ref('overOne', { respondents, population }) }
  return { ...common, text: texts.ref('rate', { respondents, rate: answerRate, population }) }
}
