import { defineTexts, type TextRef } from '../../kernel/texts'
import type { Grade } from './model'

export const gradeTexts = defineTexts(
  'grade',
  { G1: '见习', G2: '助理', G3: '初级', G4: '中级', G5: '高级', G6: '特级' },
  { G1: 'Trainee', G2: 'Assistant', G3: 'Junior', G4: 'Intermediate', G5: 'Senior', G6: 'Principal' }
)
/** The name of a grade. */
export const gradeText = (grade: Grade): TextRef => gradeTexts.ref(grade)
