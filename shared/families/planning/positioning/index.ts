import type { AnyCommand } from '../../../kernel/command'
import type { AnyRule } from '../../../kernel/rule'
import type { AnyCatalogue } from '../../../kernel/texts'
import type { Definitions } from '../command-parts'
import { positioningFaults, positioningTexts } from './messages'
import { timeAllocationRule } from './rules/time-allocation'

export { hoursOfWeek } from './check'
export { positioningFaults, positioningTexts } from './messages'
export * from './model'
export { explainTime, positioningOf, type PositioningTables } from './positioning'
export * from './result-model'
export { timeAllocationRule, type TimeInput, type TimeOutcome } from './rules/time-allocation'

/** Rules, edits and texts of this part. */
export const positioningRules: readonly AnyRule[] = [timeAllocationRule]
export const positioningCommands: readonly AnyCommand<Definitions>[] = []
export const positioningCatalogues: readonly AnyCatalogue[] = [positioningTexts, positioningFaults.catalogue]
