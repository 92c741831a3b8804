import type { AnyRule } from '../../kernel/rule'
import type { AnyCatalogue } from '../../kernel/texts'
import { dutiesCatalogues, dutiesRules } from './duties'
import { faults } from './faults'
import { headcountCatalogues, headcountRules } from './headcount'
import { texts } from './messages'
import { parameterTexts } from './parameter-messages'
import { positioningCatalogues, positioningRules } from './positioning'
import { postsCatalogues, postsRules } from './posts'
import { reportCatalogues } from './report'
import { planningResultTexts } from './result-sheet-messages'

export * from './commands'
export { lacksOf } from './commands-plan'
export * from './duties'
export { faults as planningFaults } from './faults'
export * from './headcount'
export { chapterText, orientationText, perText, phaseText, postKindText, roleText, texts as planningTexts, timeUnitText } from './messages'
export * from './model'
export * from './params'
export * from './plan'
export * from './positioning'
export * from './posts'
export * from './report'
export * from './result-model'
export { planningResultTables, planParametersUsed, type PlanParameterUse } from './result-sheet'
export { planningResultTexts } from './result-sheet-messages'
export * from './survey-of-plan'
export * from './whole'

/** Every rule of the family. */
export const planningRules: readonly AnyRule[] = [...positioningRules, ...postsRules, ...dutiesRules, ...headcountRules]
/** Every catalogue of the family. */
export const planningCatalogues: readonly AnyCatalogue[] = [
  texts,
  parameterTexts,
  faults.catalogue,
  planningResultTexts,
  ...positioningCatalogues,
  ...postsCatalogues,
  ...dutiesCatalogues,
  ...headcountCatalogues,
  ...reportCatalogues
]
