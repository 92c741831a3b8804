import { z } from 'zod'
import { gradeSchema } from '../roster'

/** 三个层次: 组织通用能力 专业通用能力 职位专有能力. */
export const layers = ['organisation', 'professional', 'position'] as const
export const layerSchema = z.enum(layers)
export type Layer = z.infer<typeof layerSchema>

/** The five levels of every competency. */
export const levelNumbers = [1, 2, 3, 4, 5] as const
export const levelNumberSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type LevelNumber = z.infer<typeof levelNumberSchema>

/** A rating: 1 to 5 by 0.5, as text. */
export const ratingLevels = ['1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5'] as const
export const ratingLevelSchema = z.enum(ratingLevels)
export type RatingLevel = z.infer<typeof ratingLevelSchema>

export const competencyCodeSchema = z.string().regex(/^[A-Z][0-9A-Z-]{0,11}$/)
export const modelIdSchema = z.string().regex(/^[0-9a-z][0-9a-z-]{0,39}$/)
const text = (most: number) => z.string().trim().max(most)

/** One level of a competency: what people at it do, how it is seen, what to ask for. Drafts may have holes; checks name them. */
export const levelSchema = z.object({
  descriptor: text(600),
  /** 行为指标 */
  indicators: z.array(text(300)).max(12),
  /** 行为面试问题 */
  questions: z.array(text(300)).max(12)
})
export type Level = z.infer<typeof levelSchema>

/** Names a version of a model in every record of it. */
const versionOf = { model: modelIdSchema, version: z.int().min(1).max(9999) }
export const modelVersionSchema = z.object(versionOf)
export type ModelVersion = z.infer<typeof modelVersionSchema>

/** 能力标准 of one version. Once somebody has been rated by it, it is locked: a change needs a new version. */
export const modelSchema = z.object({
  ...versionOf,
  title: text(80).min(1),
  note: text(600),
  locked: z.boolean(),
  /** The version that this one was made from. */
  basedOn: z.int().min(1).nullable()
})
export type Model = z.infer<typeof modelSchema>

/** 胜任力/能力素质: definition and five levels, lowest first. */
export const competencySchema = z.object({
  ...versionOf,
  code: competencyCodeSchema,
  layer: layerSchema,
  /** Place in lists. */
  order: z.int().min(0).max(999),
  name: text(40).min(1),
  definition: text(600),
  levels: z.tuple([levelSchema, levelSchema, levelSchema, levelSchema, levelSchema])
})
export type Competency = z.infer<typeof competencySchema>

/** What a post at a grade asks of one competency. */
export const requirementSchema = z.object({
  code: competencyCodeSchema,
  level: levelNumberSchema,
  /** Percent; of one profile they sum to 100. */
  weight: z.number().min(0).max(100),
  core: z.boolean()
})
export type Requirement = z.infer<typeof requirementSchema>
/** 等级要求 of one post at one grade. */
export const profileSchema = z.object({ ...versionOf, post: text(40).min(1), grade: gradeSchema, requirements: z.array(requirementSchema).max(60) })
export type Profile = z.infer<typeof profileSchema>

/** 等级模型与任职资格: where a grade stands on the two axes, and what it takes to hold it. */
export const gradeDescriptionSchema = z.object({
  ...versionOf,
  grade: gradeSchema,
  /** 知识技能的掌握度, 1 to 6. */
  mastery: z.int().min(1).max(6),
  masteryText: text(300),
  /** 解决问题的复杂性, 1 to 6. */
  complexity: z.int().min(1).max(6),
  complexityText: text(300),
  /** What people of this grade are there for. */
  role: text(400),
  typicalWork: z.array(text(200)).max(12),
  education: text(200),
  experience: text(300),
  performance: text(300),
  certificate: text(300)
})
export type GradeDescription = z.infer<typeof gradeDescriptionSchema>

const levelKeys = z.enum(['1', '2', '3', '4', '5'])
/** How old levels are read in a newer version, said by a person and never worked out; null: the level has no counterpart. */
export const levelMappingSchema = z.object({
  model: modelIdSchema,
  from: z.int().min(1),
  to: z.int().min(1),
  code: competencyCodeSchema,
  /** The competency of the newer version; null: it was given up. */
  toCode: competencyCodeSchema.nullable(),
  levels: z.record(levelKeys, levelNumberSchema.nullable()),
  note: text(300)
})
export type LevelMapping = z.infer<typeof levelMappingSchema>

/** An item of the city's own model, mapped onto the province's: cities that have one are to be respected. */
export const cityCompetencySchema = z.object({
  code: competencyCodeSchema,
  name: text(40).min(1),
  definition: text(600),
  /** Provincial competency; null: it has no counterpart. */
  toCode: competencyCodeSchema.nullable(),
  /** The city's levels, lowest first, each with its provincial level. */
  levels: z.array(z.object({ name: text(40).min(1), to: levelNumberSchema.nullable() })).max(9),
  note: text(300)
})
export type CityCompetency = z.infer<typeof cityCompetencySchema>

/** One version of a model, whole; the shape of the built-in one and of what is compared, printed and handed to assessors. */
export const modelContentSchema = z.object({
  model: modelSchema,
  competencies: z.array(competencySchema),
  profiles: z.array(profileSchema),
  grades: z.array(gradeDescriptionSchema)
})
export type ModelContent = z.infer<typeof modelContentSchema>

/** The tables of the family. */
export const competencyTables = {
  models: { row: modelSchema, key: ({ model, version }: ModelVersion) => `${model}|${version}` },
  competencies: { row: competencySchema, key: ({ model, version, code }: Pick<Competency, 'model' | 'version' | 'code'>) => `${model}|${version}|${code}` },
  profiles: {
    row: profileSchema,
    key: ({ model, version, post, grade }: Pick<Profile, 'model' | 'version' | 'post' | 'grade'>) => `${model}|${version}|${post}|${grade}`
  },
  gradeDescriptions: {
    row: gradeDescriptionSchema,
    key: ({ model, version, grade }: Pick<GradeDescription, 'model' | 'version' | 'grade'>) => `${model}|${version}|${grade}`
  },
  levelMappings: {
    row: levelMappingSchema,
    key: ({ model, from, to, code }: Pick<LevelMapping, 'model' | 'from' | 'to' | 'code'>) => `${model}|${from}|${to}|${code}`
  },
  cityCompetencies: { row: cityCompetencySchema, key: ({ code }: Pick<CityCompetency, 'code'>) => code }
} as const
