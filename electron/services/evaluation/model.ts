import { readFileSync, readdirSync } from 'node:fs'
import { z } from 'zod'
import {
  competencySchema,
  gradeDescriptionSchema,
  modelContentSchema,
  modelSchema,
  profileSchema,
  type ModelContent
} from '../../../shared/families/competency'
import { resourcePath } from '../resources'

const read = (...parts: string[]): unknown => JSON.parse(readFileSync(resourcePath('standard', 'model', ...parts), 'utf8'))
const ofVersion = { model: true, version: true } as const

/** The built-in competency model: one file a competency, so that each can be read and reviewed by itself. */
export function loadBuiltInModel(): ModelContent {
  const model = modelSchema.parse(read('model.json'))
  const within = { model: model.model, version: model.version }
  const files = readdirSync(resourcePath('standard', 'model', 'competencies')).filter((name) => name.endsWith('.json'))
  const competencies = files.map((name) => ({ ...competencySchema.omit(ofVersion).parse(read('competencies', name)), ...within }))
  const profiles = z.array(profileSchema.omit(ofVersion)).parse(read('profiles.json'))
  const grades = z.array(gradeDescriptionSchema.omit(ofVersion)).parse(read('grades.json'))
  return modelContentSchema.parse({
    model,
    competencies: competencies.toSorted((a, b) => a.order - b.order),
    profiles: profiles.map((profile) => ({ ...profile, ...within })),
    grades: grades.map((grade) => ({ ...grade, ...within }))
  })
}
