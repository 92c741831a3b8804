import type { AnyCatalogue } from '../../../shared/kernel/texts'
import { gradePageTexts } from './texts'
import { inputsTexts } from './year/inputs/texts'
import { gradeYearPageTexts } from './year/texts'

/** Every catalogue of the pages of 等级管理; loaded with the first of them. */
export const gradePageCatalogues: readonly AnyCatalogue[] = [gradePageTexts, gradeYearPageTexts, inputsTexts]
