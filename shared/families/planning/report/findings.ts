import type { Finder, FindingGround, MainFinding } from './finding'
import { dutiesFinding } from './findings-duties'
import { capFinding, headsFinding, methodsFinding, sensitivityFinding } from './findings-heads'
import { timeFinding } from './findings-positioning'
import { coverageFinding, keyFinding, loadsFinding } from './findings-posts'
import { imageFinding, surveyFinding } from './findings-survey'

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
