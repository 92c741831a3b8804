import type { RuleBook } from '../../../kernel/rule'
import type { TextRef } from '../../../kernel/texts'
import type { Sensitivity } from '../headcount/result-model'
import type { ReportChapter } from '../model'
import type { PlanResult } from '../result-model'
import { dutiesFinding } from './findings-duties'
import { capFinding, headsFinding, methodsFinding, sensitivityFinding } from './findings-heads'
import { timeFinding } from './findings-positioning'
import { coverageFinding, keyFinding, loadsFinding } from './findings-posts'
import { imageFinding, surveyFinding } from './findings-survey'

/** What findings are drawn from. `book`: the rules of the plan's day with the city's own values. */
export type FindingGround = { readonly result: PlanResult; readonly book: RuleBook; readonly sensitivity: readonly Sensitivity[] }
/** One finding and what is recommended on it; `chapter` has its figures. */
export type MainFinding = { readonly key: string; readonly chapter: ReportChapter; readonly text: TextRef; readonly advice: TextRef }
/** Says a finding where the data are there; null where they are not. */
export type Finder = (ground: FindingGround) => MainFinding | null

/** The weightiest first. */
const finders: readonly Finder[] = [
  headsFinding,
  capFinding,
  coverageFinding,
  loadsFinding,
  keyFinding,
  timeFinding,
  imageFinding,
  dutiesFinding,
  surveyFinding,
  sensitivityFinding,
  methodsFinding
]
/** A reader keeps about so many in mind. */
const most = 8

/** Everything that can be found in a plan, the weightiest first. */
export const findingsOf = (ground: FindingGround): MainFinding[] => finders.flatMap((find) => find(ground) ?? [])
/** 主要结论: the same in the report and on its page. */
export const mainFindingsOf = (ground: FindingGround): MainFinding[] => findingsOf(ground).slice(0, most)
