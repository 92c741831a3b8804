import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadBuiltInModel } from '../../../electron/services/evaluation/model'
import { checkModel, layers, type Competency, type GradeDescription, type ModelContent, type Profile } from '../../../shared/families/competency'
import { grades, gradeTexts as gradeNames, type Grade } from '../../../shared/families/roster'
import { exampleBook } from '../../rulebook'

const posts = ['要客经理', '城区客户经理']
const content = loadBuiltInModel()

/** A text of the model and where it stands, so that a finding can be gone to. */
type Place = { at: string; text: string }
type Check = (model: ModelContent) => string[]

function textsOf({ code, definition, levels }: Competency): Place[] {
  const ofLevels = levels.flatMap(({ descriptor, indicators, questions }, index) => [
    { at: `${code} L${index + 1} descriptor`, text: descriptor },
    ...indicators.map((text, item) => ({ at: `${code} L${index + 1} indicator ${item + 1}`, text })),
    ...questions.map((text, item) => ({ at: `${code} L${index + 1} question ${item + 1}`, text }))
  ])
  return [{ at: `${code} definition`, text: definition }, ...ofLevels]
}

function textsOfGrade(description: GradeDescription): Place[] {
  const { grade, masteryText, complexityText, role, typicalWork, education, experience, performance, certificate } = description
  const named = { masteryText, complexityText, role, education, experience, performance, certificate }
  return [
    ...Object.entries(named).map(([name, text]) => ({ at: `${grade} ${name}`, text })),
    ...typicalWork.map((text, item) => ({ at: `${grade} typicalWork ${item + 1}`, text }))
  ]
}

const allTexts = (model: ModelContent): Place[] => [...model.competencies.flatMap(textsOf), ...model.grades.flatMap(textsOfGrade)]
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '')
const sentencesOf = (text: string): string[] =>
  text
    .split(/[。？！；]/u)
    .map(normalised)
    .filter((sentence) => sentence !== '')

const size: Check = ({ competencies }) => [
  ...(competencies.length >= 16 ? [] : [`${competencies.length} competencies`]),
  ...layers.filter((layer) => !competencies.some((one) => one.layer === layer)).map((layer) => `no competency in ${layer}`),
  ...competencies.filter(({ code }, index) => competencies.findIndex((one) => one.code === code) !== index).map(({ code }) => `${code} twice`)
]

const emptyCells: Check = (model) =>
  allTexts(model)
    .filter(({ text }) => normalised(text) === '')
    .map(({ at }) => at)

const counts: Check = ({ competencies }) =>
  competencies.flatMap(({ code, levels }) =>
    levels.flatMap(({ indicators, questions }, index) => [
      ...(indicators.length >= 3 ? [] : [`${code} L${index + 1}: ${indicators.length} indicators`]),
      ...(questions.length >= 3 ? [] : [`${code} L${index + 1}: ${questions.length} questions`])
    ])
  )

const repeatedSentences: Check = (model) => {
  const seen = new Map<string, string>()
  const found: string[] = []
  for (const { at, text } of allTexts(model)) {
    for (const sentence of sentencesOf(text)) {
      const before = seen.get(sentence)
      if (before === undefined) seen.set(sentence, at)
      else found.push(`${at} = ${before}: ${sentence}`)
    }
  }
  return found
}

function bigrams(text: string): Set<string> {
  const letters = [...normalised(text)]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`))
}

function dice(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

const nearDuplicates: Check = ({ competencies }) =>
  competencies.flatMap((competency) => {
    const texts = textsOf(competency).map((place) => ({ ...place, pairs: bigrams(place.text) }))
    return texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((other) => dice(one.pairs, other.pairs) > 0.85)
        .map((other) => `${one.at} ~ ${other.at}`)
    )
  })

const placeholder = /待补充|待完善|待定|待填|占位|此处填写|同上|同前|从略|todo|tbd|fixme|lorem|x{3,}|×{2,}|…|\.{3}|(?:^|[（(，。；：])略(?:$|[）)，。；])/iu
const placeholders: Check = (model) => [
  ...allTexts(model)
    .filter(({ text }) => placeholder.test(text.normalize('NFKC')) || placeholder.test(text))
    .map(({ at, text }) => `${at}: ${text}`),
  ...[...model.competencies.map(({ name }) => name), model.model.title, model.model.note].filter((text) => text === '' || placeholder.test(text))
]

/** Words that praise and cannot be seen, heard or found in a document. */
const cliche = /意识|积极主动|认真负责|良好的|较强的|高度重视|不断提升|充分发挥|责任心强/u
const cliches: Check = ({ competencies }) =>
  competencies
    .flatMap(textsOf)
    .filter(({ at, text }) => at.includes('indicator') && cliche.test(text))
    .map(({ at, text }) => `${at}: ${text}`)

/** Shorter says too little to be judged by, longer is not read in the room. */
const bounds: Record<string, [number, number]> = { definition: [30, 200], descriptor: [30, 90], indicator: [12, 60], question: [20, 130] }
const lengths: Check = ({ competencies }) =>
  competencies.flatMap(textsOf).flatMap(({ at, text }) => {
    const [least, most] = Object.entries(bounds).find(([kind]) => at.includes(kind))?.[1] ?? [0, 0]
    return text.length >= least && text.length <= most ? [] : [`${at}: ${text.length}`]
  })

const punctuation: Check = ({ competencies }) =>
  competencies
    .flatMap(textsOf)
    .filter(({ at, text }) => (at.includes('indicator') ? /[。；，？！]$/u : /[^。？]$/u).test(text) || /[,;:?!()"']/u.test(text))
    .map(({ at, text }) => `${at}: ${text}`)

const profileSet: Check = ({ profiles }) => {
  const wanted = posts.flatMap((post) => grades.map((grade) => `${post} ${grade}`))
  const there = profiles.map(({ post, grade }) => `${post} ${grade}`)
  return [...wanted.filter((name) => !there.includes(name)), ...there.filter((name, index) => !wanted.includes(name) || there.indexOf(name) !== index)]
}

const nameOf = ({ post, grade }: Profile): string => `${post} ${grade}`
const profileCodes: Check = ({ competencies, profiles }) =>
  profiles.flatMap((profile) => {
    const asked = profile.requirements.map(({ code }) => code)
    const known = competencies.map(({ code }) => code)
    return [
      ...asked.filter((code, index) => !known.includes(code) || asked.indexOf(code) !== index).map((code) => `${nameOf(profile)}: ${code} unknown or twice`),
      ...known.filter((code) => !asked.includes(code)).map((code) => `${nameOf(profile)}: ${code} not asked`)
    ]
  })

// Halves are exact in binary, so that twice the weights must sum to 200 without any tolerance.
const profileWeights: Check = ({ profiles }) =>
  profiles
    .filter(({ requirements }) => {
      const doubled = requirements.map(({ weight }) => weight * 2)
      return !doubled.every((weight) => Number.isInteger(weight) && weight > 0) || doubled.reduce((sum, weight) => sum + weight, 0) !== 200
    })
    .map(nameOf)

const coreSets: Check = ({ profiles }) =>
  profiles
    .filter(({ requirements }) => {
      const core = requirements.filter((one) => one.core).length
      return core < 4 || core > 6
    })
    .map(nameOf)

/** Each profile with the one a grade above it at the same post. */
const steps = ({ profiles }: ModelContent): [Profile, Profile][] =>
  posts.flatMap((post) => {
    const ladder = grades.flatMap((grade) => profiles.filter((one) => one.post === post && one.grade === grade))
    return ladder.slice(1).flatMap((above, index): [Profile, Profile][] => {
      const below = ladder[index]
      return below === undefined ? [] : [[below, above]]
    })
  })

const ladders: Check = (model) =>
  steps(model).flatMap(([below, above]) => {
    const higher = new Map(above.requirements.map((one) => [one.code, one]))
    const pairs = below.requirements.map((low) => ({ low, high: higher.get(low.code) ?? low }))
    const changed = pairs.filter(({ low, high }) => high.level > low.level).length
    return [
      ...pairs.filter(({ low, high }) => high.level < low.level).map(({ low }) => `${nameOf(above)}: ${low.code} falls`),
      ...pairs.filter(({ low, high }) => low.core && !high.core).map(({ low }) => `${nameOf(above)}: ${low.code} is core no longer`),
      ...(changed >= 4 ? [] : [`${nameOf(above)}: differs in ${changed} only`])
    ]
  })

const gradeTexts: Check = (model) => [
  ...(model.grades.map(({ grade }) => grade).join() === grades.join() ? [] : ['grades missing or out of order']),
  ...model.grades.filter(({ typicalWork }) => typicalWork.length < 3 || typicalWork.length > 5).map(({ grade }) => `${grade} typicalWork`)
]

const gradeAxes: Check = (model) =>
  model.grades.slice(1).flatMap((above, index) => {
    const below = model.grades[index]
    return below !== undefined && above.mastery > below.mastery && above.complexity > below.complexity ? [] : [`${above.grade} does not rise`]
  })

/** What the pack says now, so that the model and the gates of promotion cannot drift apart. */
function inPack<T>(path: string, schema: z.ZodType<T>): T {
  return schema.parse(exampleBook().find(path)?.value)
}
const monthsInGrade = inPack('grade.promotion.months', z.record(z.enum(grades).exclude(['G6']), z.int()))
const certificateMonths = inPack('certification.certificate.months', z.int())
const levelName = (grade: Grade): string => (gradeNames.texts['zh-CN'][grade] ?? '').replace(/级?$/, '级')
/** To stand for a grade: so many months in the one below, and a certificate. */
const eligibility: Check = (model) =>
  model.grades.flatMap(({ grade, experience, certificate }) => {
    const below = gradesBelowTop[grades.indexOf(grade) - 1]
    if (below === undefined) return []
    return [
      ...(experience.includes(`任${levelName(below)}满${monthsInGrade[below]}个月`) ? [] : [`${grade} experience`]),
      ...(certificate.includes(`${certificateMonths}个月`) ? [] : [`${grade} certificate`])
    ]
  })
const gradesBelowTop = ['G1', 'G2', 'G3', 'G4', 'G5'] as const

const productKnowledge: Check = ({ competencies }) => {
  const definition = competencies.find(({ name }) => name === '产品知识')?.definition ?? ''
  return ['行业', '解决方案', '技术原理', '客户需求'].filter((element) => !definition.includes(element))
}

const first = (model: ModelContent): Competency => model.competencies[0]!
const requirement = (model: ModelContent, place: number, item = 0) => model.profiles[place]!.requirements[item]!
const highest = (model: ModelContent): Profile => model.profiles.find(({ grade }) => grade === 'G6')!

/** Every check with a defect that it must find. */
const checks: [string, Check, (model: ModelContent) => void][] = [
  ['has at least 16 different competencies over the three layers', size, (model) => void model.competencies.splice(15)],
  ['misses no layer', size, (model) => void model.competencies.forEach((one) => (one.layer = 'organisation'))],
  ['has no empty cell', emptyCells, (model) => void (first(model).levels[2].descriptor = ' 。')],
  ['has no empty text of a grade', emptyCells, (model) => void (model.grades[3]!.role = '')],
  ['has at least 3 indicators a level', counts, (model) => void first(model).levels[4].indicators.splice(2)],
  ['has at least 3 questions a level', counts, (model) => void first(model).levels[0].questions.splice(2)],
  [
    'repeats no sentence anywhere',
    repeatedSentences,
    (model) => void (model.competencies[7]!.levels[1].questions[0] += first(model).levels[0].descriptor.replaceAll('，', ' , '))
  ],
  [
    'has no near-duplicate within a competency',
    nearDuplicates,
    ({ competencies: [one] }) => void (one!.levels[3].indicators[0] = `再${one!.levels[2].indicators[0] ?? ''}`)
  ],
  ['has no placeholder', placeholders, (model) => void (first(model).levels[1].indicators[1] = '核对账单（略）')],
  ['uses no cliché as an indicator', cliches, (model) => void (first(model).levels[1].indicators[1] = '具有服务意识，积极主动联系客户')],
  ['keeps each text to a readable length', lengths, (model) => void (first(model).levels[0].indicators[0] = '核对账单')],
  ['is punctuated in full width', punctuation, (model) => void (first(model).definition += '专线,短信。')],
  ['has a profile for each post and grade', profileSet, (model) => void model.profiles.pop()],
  ['asks for each known competency once', profileCodes, (model) => void (requirement(model, 4).code = 'Z99')],
  ['has weights of exactly 100', profileWeights, (model) => void (requirement(model, 5).weight += 0.5)],
  ['has 4 to 6 core competencies a profile', coreSets, (model) => void model.profiles[0]!.requirements.forEach((one) => (one.core = false))],
  ['never asks less of a higher grade', ladders, (model) => void (highest(model).requirements[3]!.level = 1)],
  ['never drops a core competency', ladders, (model) => void highest(model).requirements.forEach((one) => (one.core = false))],
  ['tells every grade from the one below', ladders, (model) => void (model.profiles[1]!.requirements = model.profiles[0]!.requirements)],
  ['describes all six grades', gradeTexts, (model) => void model.grades.shift()],
  ['rises on both axes', gradeAxes, (model) => void (model.grades[4]!.complexity = 4)],
  ['agrees with the gates of promotion', eligibility, (model) => void (model.grades[2]!.experience = '任助理级满6个月。')],
  [
    'keeps the programme’s sense of product knowledge',
    productKnowledge,
    (model) => void model.competencies.forEach((one) => (one.definition = one.definition.replace('技术原理', '原理')))
  ]
]

describe('the built-in competency model', () => {
  it.each(checks)('%s', (_title, check, spoil) => {
    expect(check(content)).toEqual([])
    const spoilt = structuredClone(content)
    spoil(spoilt)
    expect(check(spoilt)).not.toEqual([])
  })

  it('passes the check that the application runs on any model', () => {
    expect(checkModel(content)).toEqual([])
  })

  it('knows a strategy from an omission', () => {
    expect(['提出对策略', '制定竞争策略。', '形成战略，报省公司'].map((text) => placeholder.test(text))).toEqual([false, false, false])
    expect(['略', '（略）', '同上', 'TODO', 'xxx', '其他……'].map((text) => placeholder.test(text))).toEqual([true, true, true, true, true, true])
  })
})
