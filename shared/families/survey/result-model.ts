import type { DecimalText } from '../../kernel/decimal'
import type { TextRef } from '../../kernel/texts'
import type { BaselineKey, Question, Survey } from './model'

/** A share of respondents: percent at one decimal with its 95% interval (Wilson). Null below the least cell: suppressed. */
export type Share = {
  readonly count: number
  readonly percent: DecimalText
  readonly low: DecimalText
  readonly high: DecimalText
}
/** One option of a question. */
export type OptionResult = {
  readonly option: string
  /** Null: fewer people than the least cell chose it, so that nobody can be told from it. */
  readonly share: Share | null
  /** Why there is no share: too few people, or because it would give such a cell away; null where it is shown. */
  readonly withheld: 'small' | 'protects' | null
  /** Of multiple choice: percent of all choices; null elsewhere or where suppressed. */
  readonly ofResponses: DecimalText | null
}
/** What the slides found beside what this survey found. */
export type BaselineResult = {
  readonly baseline: BaselineKey
  /** Percent of the slides. */
  readonly expected: DecimalText
  readonly options: readonly string[]
  readonly share: Share | null
  /** Whether the interval holds the slides' figure; null where suppressed. */
  readonly verdict: 'same' | 'higher' | 'lower' | null
}
export type QuestionResult = {
  readonly question: Question
  /** 有效样本: respondents who answered it. */
  readonly base: number
  readonly missing: number
  /** Empty for text and other. */
  readonly options: readonly OptionResult[]
  /** Of scales and numbers: mean at two decimals, median, least and greatest; null elsewhere or below the least cell. */
  readonly summary: { readonly mean: DecimalText; readonly median: DecimalText; readonly least: DecimalText; readonly greatest: DecimalText } | null
  readonly baselines: readonly BaselineResult[]
}
export type SurveyResult = {
  readonly survey: Survey
  readonly respondents: number
  /** Percent at one decimal; null without a population. */
  readonly answerRate: DecimalText | null
  /** Cells of fewer people are not shown. */
  readonly leastCell: number
  /** Level of the intervals, percent. */
  readonly confidence: number
  readonly questions: readonly QuestionResult[]
}

export type CrossCell = { readonly count: number; readonly percent: DecimalText } | null
/** Two questions against one another: rows are options of the first, columns of the second. */
export type CrossTable = {
  readonly row: Question
  readonly column: Question
  readonly base: number
  readonly rowOptions: readonly { readonly option: string; readonly total: number | null }[]
  readonly columnOptions: readonly { readonly option: string; readonly total: number | null }[]
  /** Percent of the row; null: suppressed (too small, or it would give a small one away). */
  readonly cells: readonly (readonly CrossCell[])[]
  /** Null where nothing can be tested, with the reason in `why`. p at four decimals. */
  readonly test:
    | { readonly kind: 'chiSquare'; readonly statistic: DecimalText; readonly degrees: number; readonly p: DecimalText; readonly least: DecimalText }
    | { readonly kind: 'fisher'; readonly p: DecimalText; readonly least: DecimalText }
    | { readonly kind: 'none'; readonly why: CrossObstacle }
}
/** Nothing differs, nobody is left, too large for an exact test, or several answers a person, which no such test allows. */
export type CrossObstacle = 'oneOption' | 'tooFew' | 'tooLarge' | 'multiple'

/** One sentence of what a survey found. */
export type DiagnosisFinding = {
  readonly key: string
  /** The question that it rests on; null: on the survey as a whole. */
  readonly question: string | null
  readonly severity: 'finding' | 'note'
  readonly text: TextRef
}
