import { describe, expect, it } from 'vitest'
import { checkModel, levelNumbers, type Competency, type ModelContent, type ModelFinding } from '../../../shared/families/competency'
import { createTranslator, languages } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { smallModel } from './fixture'

type Change = (content: ModelContent) => unknown
/** The small model with something changed in place. */
function changed(change: Change): ModelContent {
  const content = smallModel()
  change(content)
  return content
}
const level = (content: ModelContent, at: number, number: number) => content.competencies[at]!.levels[number - 1]!
const short = ({ code, severity, place }: ModelFinding): string =>
  [
    code.replace('competencyCheck.', ''),
    severity,
    place.post,
    place.grade,
    place.code,
    place.level,
    place.part,
    place.index === undefined ? undefined : `#${place.index}`
  ]
    .filter((one) => one !== undefined)
    .join(' ')
const found = (change: Change): string[] => checkModel(changed(change)).map(short)
const set = <K extends string>(row: object, key: K, value: unknown): unknown => Object.assign(row, { [key]: value })

describe('the checks of a model', () => {
  it('find nothing in a sound one', () => expect(checkModel(smallModel())).toEqual([]))
  it.each<[string, Change, string[]]>([
    ['an empty definition', (content) => set(content.competencies[0]!, 'definition', ''), ['emptyText problem ORG-01 definition']],
    ['an empty description', (content) => set(level(content, 0, 2), 'descriptor', ''), ['emptyText problem ORG-01 2 descriptor']],
    ['no indicators', (content) => set(level(content, 0, 2), 'indicators', []), ['noItems problem ORG-01 2 indicators']],
    ['few indicators', (content) => level(content, 0, 2).indicators.pop(), ['fewItems warning ORG-01 2 indicators']],
    ['few questions', (content) => level(content, 1, 5).questions.pop(), ['fewItems warning PRO-01 5 questions']],
    ['no questions at one level', (content) => set(level(content, 1, 5), 'questions', []), ['noItems problem PRO-01 5 questions']],
    [
      'no questions at all, once',
      (content) => content.competencies[1]!.levels.forEach((one) => set(one, 'questions', [])),
      ['noQuestions problem PRO-01 questions']
    ],
    [
      'the same words in two competencies, whatever the punctuation',
      (content) => set(level(content, 2, 4).questions, '1', `“${level(content, 0, 1).indicators[0]}”。`),
      ['duplicate problem POS-01 4 questions #1']
    ],
    ['two competencies of one name', (content) => set(content.competencies[1]!, 'name', '客户 导向'), ['duplicate problem PRO-01 name']],
    [
      'almost the same in one competency',
      (content) => set(level(content, 0, 5).indicators, '0', `${level(content, 0, 2).indicators[1]}了`),
      ['similar warning ORG-01 5 indicators #0']
    ],
    [
      'a level that is the one below',
      (content) => set(level(content, 0, 3), 'descriptor', level(content, 0, 2).descriptor),
      ['levelNotAbove problem ORG-01 3 descriptor']
    ],
    [
      'a level that hardly differs from the one below',
      (content) => set(level(content, 0, 3), 'descriptor', `${level(content, 0, 2).descriptor}等`),
      ['levelNotAbove problem ORG-01 3 descriptor']
    ],
    [
      'a description with another word of degree only',
      (content) => {
        set(level(content, 0, 3), 'descriptor', '较熟练地掌握产品')
        set(level(content, 0, 4), 'descriptor', '精通产品')
      },
      ['levelByDegree problem ORG-01 4 descriptor']
    ],
    [
      'an indicator with another word of degree only',
      (content) => {
        set(level(content, 0, 3).indicators, '0', '基本说清方案')
        set(level(content, 0, 4).indicators, '2', '非常熟练地说清方案')
      },
      ['levelByDegree problem ORG-01 4 indicators #2']
    ],
    [
      'a competency that nobody is rated on',
      (content) =>
        content.profiles.forEach(
          ({ requirements }) => requirements.splice(1, 1, { ...requirements[0]!, code: 'PRO-01', weight: 66.67 }) && requirements.splice(2)
        ),
      ['inNoProfile warning POS-01']
    ]
  ])('name %s', (_, change, expected) => expect(found(change)).toEqual(expected))
  it('do not take the same words in another level of another competency for a level that does not rise', () => {
    expect(found((content) => set(level(content, 1, 3), 'descriptor', level(content, 0, 2).descriptor))).toEqual(['duplicate problem PRO-01 3 descriptor'])
  })
})

describe('the checks of profiles and grades', () => {
  const place = '城区客户经理 G3'
  const at = (content: ModelContent) => content.profiles[2]!.requirements
  it.each<[string, Change, string[]]>([
    ['weights that miss 100 by a hundredth', (content) => set(at(content)[0]!, 'weight', 33.34), [`weightsNotWhole problem ${place} weights`]],
    ['an unknown code', (content) => set(at(content)[0]!, 'code', 'NONE'), [`unknownCode problem ${place} NONE`]],
    ['a code twice', (content) => set(at(content)[0]!, 'code', 'POS-01'), [`repeatedCode problem ${place} POS-01`]],
    ['no core', (content) => set(at(content)[0]!, 'core', false), [`noCore warning ${place} core`]],
    ['an empty profile, and nothing else of it', (content) => set(content.profiles[2]!, 'requirements', []), [`noRequirements problem ${place}`]],
    ['nothing where a level only stays', (content) => set(at(content)[1]!, 'level', 3), []],
    [
      'a level that falls as the grade rises',
      (content) => set(at(content)[1]!, 'level', 5),
      ['levelFalls warning 城区客户经理 G4 POS-01 level', 'levelFalls warning 城区客户经理 G5 POS-01 level']
    ],
    ['a grade between others', (content) => content.profiles.splice(2, 1), ['profileGap warning 城区客户经理 G3']],
    ['nothing below the first or above the last', (content) => [content.profiles.splice(5, 1), content.profiles.splice(0, 1)], []],
    ['a grade without qualifications', (content) => content.grades.splice(3, 1), ['gradeMissing warning G4']],
    [
      'holes in the qualifications',
      (content) => [set(content.grades[1]!, 'role', ''), set(content.grades[1]!, 'typicalWork', [])],
      ['gradeEmpty problem G2 role', 'gradeEmpty problem G2 typicalWork']
    ],
    [
      'a grade that stands where the one below stands',
      (content) => set(content.grades[1]!, 'mastery', 1) && set(content.grades[1]!, 'complexity', 1),
      ['gradeNotAbove warning G2 mastery']
    ],
    ['a grade that falls on one axis', (content) => set(content.grades[5]!, 'mastery', 4), ['gradeNotAbove warning G6 mastery']]
  ])('name %s', (_, change, expected) => expect(found(change)).toEqual(expected))
})

describe('every finding', () => {
  it('is a sentence with a way out, in both languages', () => {
    const bad = changed((content) => {
      for (const one of content.competencies) {
        set(one, 'definition', '')
        for (const number of levelNumbers) set(one.levels[number - 1]!, 'indicators', [])
      }
      set(level(content, 0, 2), 'descriptor', level(content, 0, 1).descriptor)
      set(content.profiles[0]!, 'requirements', [])
      set(content.profiles[1]!.requirements[0]!, 'weight', 1)
      content.grades.splice(0, 2)
    })
    const all = checkModel(bad)
    expect(all.length).toBeGreaterThan(10)
    for (const language of languages) {
      const say = createTranslator(sharedCatalogues, language)
      for (const { text, wayOut } of all)
        for (const said of [say(text), say(wayOut)]) {
          expect(said).not.toMatch(/[{}]|undefined|competency[A-Z]/)
          if (language === 'en') expect(said.replace(/“[^”]*”|"[^"]*"|客户\p{Script=Han}+|产品知识|城区客户经理/gu, '')).not.toMatch(/\p{Script=Han}/u)
        }
    }
  })
  it('comes in time for a large model', () => {
    const some = smallModel().competencies
    const many = Array.from({ length: 60 }, (_, index): Competency => {
      const one = some[index % some.length]!
      const mark = String.fromCharCode(0x4e00 + index * 37)
      const reworded = (text: string): string => `${mark}${[...text].map((letter, at) => (at % 3 === 0 ? `${letter}${mark}` : letter)).join('')}`
      const levels = one.levels.map(({ descriptor, indicators, questions }) => ({
        descriptor: reworded(descriptor),
        indicators: indicators.map(reworded),
        questions: questions.map(reworded)
      })) as Competency['levels']
      return { ...one, code: `X${index}`, name: `能力${mark}`, levels }
    })
    const content = { ...smallModel(), competencies: many }
    // The quickest of some runs: the machine may have other work.
    const times = [1, 2, 3, 4].map(() => {
      const start = performance.now()
      expect(checkModel(content).length).toBeGreaterThan(0)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(200)
  })
})
