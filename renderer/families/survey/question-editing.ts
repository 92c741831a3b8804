import type { Question } from '../../../shared/families/survey'

type Changed = Partial<Pick<Question, 'title' | 'type' | 'options' | 'comparisons'>>
/** What every part of a question's editor gets; a change is saved at once, and says whether it was taken. */
export type QuestionEditing = { readonly question: Question; readonly readOnly: boolean; onChange(changed: Changed): Promise<boolean> }
