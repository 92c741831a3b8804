import type { AnyRule } from '../../../kernel/rule'
import type { AnyCatalogue } from '../../../kernel/texts'
import { positioningFaults, positioningTexts } from './messages'
import { timeSheetFaults, timeSheetTexts } from './sheet-messages'
import { timeAllocationRule } from './rules/time-allocation'

export { hoursOfWeek } from './check'
export { positioningCommands } from './commands'
export { importTime } from './import'
export { positioningFaults, positioningTexts } from './messages'
export * from './model'
export { explainTime, positioningOf, type PositioningTables } from './positioning'
export * from './result-model'
export { timeSheetTexts } from './sheet-messages'
export { timeSheet } from './sheets'
export { timeAllocationRule, type TimeInput, type TimeOutcome } from './rules/time-allocation'

/** Rules and texts of this part. */
export const positioningRules: readonly AnyRule[] = [timeAllocationRule]
export const positioningCatalogues: readonly AnyCatalogue[] = [positioningTexts, positioningFaults.catalogue, timeSheetTexts, timeSheetFaults.catalogue]
