import { gradeText, type Grade } from '../../../shared/families/roster'
import { useSay } from '../../app/language'
import { rosterTexts as texts } from './texts'

/** G3 初级 */
export function GradeName({ grade }: { grade: Grade }) {
  return <span>{useSayGrade()(grade)}</span>
}
export function useSayGrade(): (grade: Grade) => string {
  const say = useSay()
  return (grade) => say(texts.ref('grade', { grade, name: gradeText(grade) }))
}
