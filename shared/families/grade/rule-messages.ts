import { defineTexts } from '../../kernel/texts'

/** Texts of the rules of movement. */
export const ruleTexts = defineTexts('gradeRule', { 'source.slides': '《集团客户经理专题咨询》动态调整' }, { 'source.slides': 'Slides, movement of grades' })
