import { gradeText, grades } from '../../../shared/families/roster'
import type { GradeDescription } from '../../../shared/families/competency'
import { placeTexts } from '../../../shared/families/competency'
import type { MatrixPicture } from '../../../shared/kernel/document'
import type { Translate } from '../../../shared/kernel/texts'

const steps = [1, 2, 3, 4, 5, 6] as const
const longestName = 8
/** What a text on an axis calls its step: the word before its colon, else nothing. */
export function stepName(text: string): string {
  const [name = '', rest] = text.split(/[：:]/, 2)
  return rest !== undefined && name.trim().length <= longestName ? name.trim() : ''
}
const stepsBy = (descriptions: readonly GradeDescription[], axis: 'mastery' | 'complexity', names: boolean): string[] =>
  steps.map((step) => {
    const own = descriptions.find((one) => one[axis] === step)
    const name = own && names ? stepName(own[`${axis}Text`]) : ''
    return name === '' ? String(step) : `${step} ${name}`
  })

/** 六级岗位模型 on its two axes; the grades in their order are the career path. */
export function gradePicture(descriptions: readonly GradeDescription[], say: Translate): MatrixPicture {
  const inOrder = grades.flatMap((grade) => descriptions.find((one) => one.grade === grade) ?? [])
  return {
    kind: 'matrix',
    across: { title: say(placeTexts.ref('gradePart.masteryText')), steps: stepsBy(inOrder, 'mastery', true) },
    up: { title: say(placeTexts.ref('gradePart.complexityText')), steps: stepsBy(inOrder, 'complexity', false) },
    points: inOrder.map(({ grade, mastery, complexity }) => ({ name: `${grade} ${say(gradeText(grade))}`, across: mastery - 1, up: complexity - 1 }))
  }
}
