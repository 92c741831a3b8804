import type { AnyCommand } from '../../../kernel/command'
import type { AnyRule } from '../../../kernel/rule'
import type { AnyCatalogue } from '../../../kernel/texts'
import type { Definitions } from '../command-parts'
import { dutiesFaults, dutiesTexts } from './messages'
import { matrixRule } from './rules/matrix'

export { dutiesOf, explainMatrix, newestModel, type DutiesTables } from './duties'
export { dutiesFaults, dutiesTexts, matrixFindingText } from './messages'
export * from './model'
export { dutiesOfPlan, rolesOfPlan } from './plan-duties'
export * from './result-model'
export { matrixRule, type MatrixInput, type MatrixOutcome } from './rules/matrix'

/** Rules, edits and texts of this part. */
export const dutiesRules: readonly AnyRule[] = [matrixRule]
export const dutiesCommands: readonly AnyCommand<Definitions>[] = []
export const dutiesCatalogues: readonly AnyCatalogue[] = [dutiesTexts, dutiesFaults.catalogue]
