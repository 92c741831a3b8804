import type { AnyRule } from '../../../kernel/rule'
import type { AnyCatalogue } from '../../../kernel/texts'
import { dutiesFaults, dutiesTexts } from './messages'
import { matrixRule } from './rules/matrix'

export { dutiesCommands } from './commands'
export { dutiesOf, explainMatrix, newestModel, type DutiesTables } from './duties'
export { dutiesFaults, dutiesTexts, matrixFindingText } from './messages'
export * from './model'
export { dutiesOfPlan, rolesOfPlan } from './plan-duties'
export * from './result-model'
export { matrixRule, type MatrixInput, type MatrixOutcome } from './rules/matrix'

/** Rules and texts of this part. */
export const dutiesRules: readonly AnyRule[] = [matrixRule]
export const dutiesCatalogues: readonly AnyCatalogue[] = [dutiesTexts, dutiesFaults.catalogue]
