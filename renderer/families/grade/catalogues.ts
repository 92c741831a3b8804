import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { recordTexts } from './records/texts'
import { structurePageTexts } from './structure/texts'
import { gradePageTexts } from './texts'
import { whatIfTexts } from './what-if/texts'
import { inputsTexts } from './year/inputs/texts'
import { gradeDecidingTexts } from './year/later/deciding-texts'
import { gradeForceTexts } from './year/later/force-texts'
import { gradeLaterTexts } from './year/later/later-texts'
import { movementsTexts } from './year/movements/texts'
import { gradeYearPageTexts } from './year/texts'

/** Every catalogue of the pages of 等级管理; loaded with the first of them. */
export const gradePageCatalogues: readonly AnyCatalogue[] = [
  gradePageTexts,
  gradeYearPageTexts,
  gradeLaterTexts,
  gradeDecidingTexts,
  gradeForceTexts,
  inputsTexts,
  movementsTexts,
  structurePageTexts,
  recordTexts,
  whatIfTexts
]
