import { describe, expect, it } from 'vitest'
import { allRules } from '../../../shared/families'
import { explain, explanationLines } from '../../../shared/kernel/explain'
import { createSayName } from '../../../shared/kernel/names'
import { createTranslator, languages, type Language } from '../../../shared/kernel/texts'
import { namePrefixes, sharedCatalogues } from '../../../shared/texts'
import { exampleBook } from '../../rulebook'

const panel = (name: string, scores: number[]) => ({ panel: name, candidates: scores.map((score, index) => ({ staffNo: `${name}${index}`, score })) })
const grid = [9, 6, 8, 7, 10, 6].map((level, index) => [level, index, 5])
const inputs: Record<string, object> = {
  'competency.aggregate': { ratings: ['3', '5'].map((level) => ({ assessor: level, level, notObserved: false })) },
  'competency.gap': {
    requirements: [
      { code: 'A', level: 4, weight: 60, core: true },
      { code: 'B', level: 2, weight: 40, core: false }
    ],
    levels: { A: '3', B: '5' },
    names: { A: '产品知识', B: '客户沟通' }
  },
  'competency.reliability': {
    scale: 'interval',
    ratings: grid,
    assessors: ['王', '李', '赵'],
    byItem: grid.flatMap((_, target) => ['A', 'B'].map((item) => ({ assessor: '王', target: `${target}`, item, level: 3 })))
  },
  'evaluation.panelEqualisation': {
    random: true,
    panels: [
      panel('A', [98, 70, 70, 70, 70, 70, 70, 70]),
      panel(
        'B',
        Array.from({ length: 8 }, () => 90)
      )
    ]
  },
  'certification.effectiveWeights': {
    people: Array.from({ length: 10 }, (_, index) => ({ staffNo: `A${index}`, exam: `${60 + index}`, performance: '80', supervisor: '70', absent: false }))
  },
  'certification.borderline': { composite: '68.40', line: '70.00', sem: '4' },
  'certification.publicity': { startsOn: '2026-12-30', workingDays: 3 },
  'certification.certificate': { issuedOn: '2026-07-01' }
}
function whyOf(id: string, language: Language): string {
  const rule = allRules.find((one) => one.id === id)
  const ran = rule?.run(inputs[id], exampleBook(), { trace: true })
  if (!ran?.ok || !ran.value.trace) throw new Error(`${id} ${JSON.stringify(ran)}`)
  const translate = createTranslator(sharedCatalogues, language)
  return explanationLines(explain(ran.value.trace, translate, createSayName(sharedCatalogues, namePrefixes, language)), translate).join('\n')
}

describe('why', () => {
  it.each(Object.keys(inputs))('%s is said in words, each parameter once', (id) => {
    for (const language of languages) {
      const why = whyOf(id, language)
      // A text that no catalogue has is said as its key; a placeholder without a value stays in braces.
      expect(why).not.toMatch(/\{\w+\}|(?:competency|evaluation|certification)\w*\.\w+|undefined|NaN/)
      const parameters = why.split('\n').filter((line) => /（标准包|\(standard pack/.test(line))
      expect(new Set(parameters).size).toBe(parameters.length)
    }
  })
  it.each([
    ['competency.aggregate', '能力等级（平均） = （3 + 5）÷ 2 = 4.00'],
    ['competency.gap', '匹配度 = 45 + 40 = 85.00 %'],
    ['competency.gap', '结论 = 待提升'],
    ['competency.reliability', '王：0.000 低于 0.25，可能有晕轮效应：成立'],
    ['evaluation.panelEqualisation', 'A0 的修正分 = 98 × 1.112245…，超过上限，按 100 计 = 100.00 分'],
    ['certification.borderline', '|-1.60| ≤ 1.60，属于临界：成立'],
    ['certification.publicity', '2027 年有放假调休安排：不成立'],
    ['certification.certificate', '有效期至（前一天） = 2028-06-30']
  ])('%s says %s', (id, sentence) => expect(whyOf(id, 'zh-CN')).toContain(sentence))
})
