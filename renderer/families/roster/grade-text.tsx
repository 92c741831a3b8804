import { useCallback } from 'react'
import { gradeText, type Grade } from '../../../shared/families/roster'
import { useSay } from '../../app/language'
import { rosterTexts as texts } from './texts'

/** G3 初级 */
export function useSayGrade(): (grade: Grade) => string {
  const say = useSay()
  return useCallback((grade) => say(texts.ref('grade', { grade, name: gradeText(grade) })), [say])
}
