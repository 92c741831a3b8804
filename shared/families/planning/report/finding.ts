import type { RuleBook } from '../../../kernel/rule'
import type { TextRef } from '../../../kernel/texts'
import type { Sensitivity } from '../headcount/result-model'
import type { ReportChapter } from '../model'
import type { PlanResult } from '../result-model'

/** What findings are drawn from. `book`: the rules of the plan's day with the city's own values. */
export type FindingGround = { readonly result: PlanResult; readonly book: RuleBook; readonly sensitivity: readonly Sensitivity[] }
/** One finding and what is recommended on it; `chapter` has its figures. */
export type MainFinding = { readonly key: string; readonly chapter: ReportChapter; readonly text: TextRef; readonly advice: TextRef }
/** Says a finding where the data are there; null where they are not. */
export type Finder = (ground: FindingGround) => MainFinding | null
