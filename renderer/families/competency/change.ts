import {
  competencyFaults,
  competencyTables,
  type Competency,
  type GradeDescription,
  type Level,
  type LevelNumber,
  type ModelVersion,
  type Profile
} from '../../../shared/families/competency'
import type { Acknowledged } from '../../../shared/contract'
import type { Grade } from '../../../shared/families/roster'
import { fail, type Result } from '../../../shared/kernel/result'
import type { Tables } from '../../../shared/workspace/tables'
import { host } from '../../host'
import { workbench } from '../../state'
import { withLevel } from './items'

export type Saved = Promise<Result<Acknowledged>>
type Rows = Pick<Tables, 'competencies' | 'profiles' | 'gradeDescriptions'>

/** Sends a whole row as it stands when its turn comes, so that two quick edits of one row never undo each other. */
function send(command: string, inputOf: (rows: Rows) => Result<object>): Saved {
  return workbench.edit(() => {
    const input = inputOf(workbench.store.getState().document.tables)
    return input.ok ? host['workspace.dispatch']({ command, input: input.value }) : Promise.resolve(input)
  })
}
type CompetencyKey = ModelVersion & { readonly code: string }

/** Changes a competency. */
export const changeCompetency = (of: CompetencyKey, change: (competency: Competency) => Competency): Saved =>
  send('competency.saveCompetency', ({ competencies }) => {
    const kept = competencies.get(competencyTables.competencies.key(of))
    return kept
      ? { ok: true, value: { competency: change(kept) } }
      : fail(competencyFaults.make('unknownCompetency', { version: of.version, code: of.code }, { value: of.code }))
  })
/** Changes one level of a competency. */
export const changeLevel = (of: CompetencyKey, level: LevelNumber, change: (level: Level) => Level): Saved =>
  changeCompetency(of, (competency) => withLevel(competency, level, change))
/** Changes what a post asks for at a grade; where it asks for nothing yet, from nothing. */
export const changeProfile = (of: ModelVersion, post: string, grade: Grade, change: (profile: Profile) => Profile): Saved =>
  send('competency.saveProfile', ({ profiles }) => {
    const empty: Profile = { model: of.model, version: of.version, post, grade, requirements: [] }
    return { ok: true, value: { profile: change(profiles.get(competencyTables.profiles.key(empty)) ?? empty) } }
  })

/** Changes the qualifications of a grade; those of a new grade stand at its own height on both axes. */
export const changeGrade = (of: ModelVersion, grade: Grade, change: (description: GradeDescription) => GradeDescription): Saved =>
  send('competency.saveGradeDescription', ({ gradeDescriptions }) => {
    const height = Number(grade.slice(1))
    const empty: GradeDescription = {
      model: of.model,
      version: of.version,
      grade,
      mastery: height,
      masteryText: '',
      complexity: height,
      complexityText: '',
      role: '',
      typicalWork: [],
      education: '',
      experience: '',
      performance: '',
      certificate: ''
    }
    return { ok: true, value: { description: change(gradeDescriptions.get(competencyTables.gradeDescriptions.key(empty)) ?? empty) } }
  })

/** Sends an edit and shows its fault where it has one; true when it is on disk. */
export async function dispatched(command: string, input: object): Promise<boolean> {
  const done = await workbench.dispatch(command, input)
  if (!done.ok) workbench.report(done.fault)
  return done.ok
}
/** Waits for a change and shows its fault where it has one. */
export async function dispatchedChange(saved: Saved): Promise<void> {
  const done = await saved
  if (!done.ok) workbench.report(done.fault)
}
