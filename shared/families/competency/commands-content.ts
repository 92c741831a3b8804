import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { gradeText } from '../roster'
import { changeDraft, changeTo, defineCommand, type Tables } from './command-parts'
import { contentOf, hasFewDigits, weightText } from './content'
import { faults } from './faults'
import { texts } from './messages'
import { competencySchema, competencyTables, gradeDescriptionSchema, profileSchema, type Competency, type Profile } from './model'

const key = competencyTables.competencies.key
const competencyKey = competencySchema.pick({ model: true, version: true, code: true })
const profileKey = profileSchema.pick({ model: true, version: true, post: true, grade: true })
const nameOf = (tables: Tables, of: Pick<Competency, 'model' | 'version' | 'code'>): string => tables.competencies.get(key(of))?.name ?? of.code

const saveCompetency = defineCommand({
  name: 'competency.saveCompetency',
  input: z.object({ competency: competencySchema }),
  summary: ({ competency }, { competencies }) => {
    const { name, code, version } = competency
    return texts.ref(competencies.has(key(competency)) ? 'command.changeCompetency' : 'command.addCompetency', { name, code, version })
  },
  plan: ({ competency }, tables) => changeDraft(tables, competency, () => ok(changeTo(tables, 'competencies', key(competency), competency)))
})

const removeCompetency = defineCommand({
  name: 'competency.removeCompetency',
  input: competencyKey,
  summary: (of, tables) => texts.ref('command.removeCompetency', { name: nameOf(tables, of), code: of.code, version: of.version }),
  plan: (of, tables) =>
    changeDraft(tables, of, () => {
      // The weights that are left are for people to put right; the checks name every profile whose weights no longer come to 100.
      const profiles = (contentOf(tables, of)?.profiles ?? []).flatMap((profile) =>
        changeTo(tables, 'profiles', competencyTables.profiles.key(profile), {
          ...profile,
          requirements: profile.requirements.filter(({ code }) => code !== of.code)
        })
      )
      return ok([...changeTo(tables, 'competencies', key(of), null), ...profiles])
    })
})

/** Why a profile cannot stand: a code that the version does not have, one twice, or a weight that nobody can add up. */
function whyNot(tables: Tables, { model, version, post, grade, requirements }: Profile): Result<null> {
  const seen = new Set<string>()
  for (const { code, weight } of requirements) {
    const at = { post, grade: gradeText(grade), code }
    if (!tables.competencies.has(key({ model, version, code }))) return fail(faults.make('unknownCompetency', { version, code }, { value: code }))
    if (seen.has(code)) return fail(faults.make('repeatedRequirement', at, { value: code }))
    if (!hasFewDigits(weight)) return fail(faults.make('weightDigits', { ...at, value: weightText(weight) }, { value: weightText(weight) }))
    seen.add(code)
  }
  return ok(null)
}
const saveProfile = defineCommand({
  name: 'competency.saveProfile',
  input: z.object({ profile: profileSchema }),
  summary: ({ profile: { version, post, grade } }) => texts.ref('command.saveProfile', { version, post, grade: gradeText(grade) }),
  plan: ({ profile }, tables) =>
    changeDraft(tables, profile, () => {
      const stands = whyNot(tables, profile)
      return stands.ok ? ok(changeTo(tables, 'profiles', competencyTables.profiles.key(profile), profile)) : stands
    })
})
const removeProfile = defineCommand({
  name: 'competency.removeProfile',
  input: profileKey,
  summary: ({ version, post, grade }) => texts.ref('command.removeProfile', { version, post, grade: gradeText(grade) }),
  plan: (of, tables) => changeDraft(tables, of, () => ok(changeTo(tables, 'profiles', competencyTables.profiles.key(of), null)))
})

const saveGradeDescription = defineCommand({
  name: 'competency.saveGradeDescription',
  input: z.object({ description: gradeDescriptionSchema }),
  summary: ({ description: { version, grade } }) => texts.ref('command.saveGrade', { version, grade: gradeText(grade) }),
  plan: ({ description }, tables) =>
    changeDraft(tables, description, () => ok(changeTo(tables, 'gradeDescriptions', competencyTables.gradeDescriptions.key(description), description)))
})

/** Edits of what a version says. */
export const contentCommands = [saveCompetency, removeCompetency, saveProfile, removeProfile, saveGradeDescription]
