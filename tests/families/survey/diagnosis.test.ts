import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../electron/services/excel/read'
import { crossTableOf, diagnosisOf, explainQuestion, surveyOf, type SurveyResult } from '../../../shared/families/survey'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { applyChanges, emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, book, planOf } from '../../excel-in/support'
import { prepareEdit } from '../../../shared/workspace/command'

const said = (result: SurveyResult, language: Language = 'zh-CN'): string[] => {
  const translate = createTranslator(sharedCatalogues, language)
  return diagnosisOf(result).map(({ text }) => translate(text))
}
async function city(): Promise<MutableTables> {
  const name = '5-调研问卷导出.xlsx'
  const raw = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
  if (!raw.ok) throw new Error(raw.fault.code)
  return after(emptyTables(), planOf(raw.value, { year: 2026 }))
}
const surveyIn = (tables: MutableTables): SurveyResult => {
  const found = surveyOf(tables, { year: 2026, book })
  if (!found) throw new Error('no survey')
  return found
}

describe('the diagnosis of Mianyang', () => {
  it('is what a director signs: each figure with its base and interval, beside the slides', async () => {
    expect(said(surveyIn(await city()))).toEqual([
      '94.5%的受访者（n=110，95%置信区间 88.6%–97.5%）把自己定位为“客户关系维系者”，与方案材料的96%没有显著差别。',
      '94.5%的受访者（n=110，95%置信区间 88.6%–97.5%）认为主要职责是“客户关系建立、客户拜访与回访”，与方案材料的97%没有显著差别。',
      '67.3%的受访者（n=110，95%置信区间 58.1%–75.3%）认为当前工作量“超负荷”，与方案材料的66.67%没有显著差别。',
      '45.5%的受访者（n=110，95%置信区间 36.5%–54.8%）在“对现有培训方式的认可程度（1-5）”一题上打了1、2分，与方案材料的50%没有显著差别。',
      '30.0%的受访者（n=110，95%置信区间 22.2%–39.1%）在“您的工作年限？”一题中选择“1-3年”，为各选项中最多。',
      '“您维护的重要集团客户数”平均为9.48（n=110，中位数9，最小5，最大14）。',
      '“对现有培训方式的认可程度（1-5）”平均2.68分（n=110，中位数3分，分值1–5）。',
      '“您当前的工作量”有2个选项不列比例：人数少于5人，或列出后能推算出人数不足的选项。',
      '共收到110份答卷；没有填写应答总人数，应答率未计算。'
    ])
  })
  it('says the same in English', async () => {
    const [first, ...others] = said(surveyIn(await city()), 'en')
    expect(first).toBe(
      '94.5% of respondents (n=110, 95% confidence interval 88.6%–97.5%) see themselves as “客户关系维系者”, which does not differ significantly from the slides’ 96%.'
    )
    expect(others.at(-1)).toBe('110 answers were received; the number of people asked is not known, so there is no answer rate.')
  })
  it('tells the answer rate once it is known, and explains each question without the answers', async () => {
    const tables = await city()
    const done = prepareEdit('survey.change', { year: 2026, title: '现状调研', population: 132 }, tables)
    if (!done.ok) throw new Error(done.fault.code)
    applyChanges(tables, done.value.changes)
    expect(surveyIn(tables).answerRate).toBe('83.3')
    expect(said(surveyIn(tables)).at(-1)).toBe('共收到110份答卷，应答率83.3%（应答132人）。')
    const node = explainQuestion(tables, { year: 2026, book, question: 'q4' })
    expect([node?.rule, node?.steps.length]).toEqual(['survey.tabulate', expect.any(Number)])
    // Neither 33 nor 3 can be read anywhere in the working.
    expect(JSON.stringify(node)).not.toMatch(/"(?:33|3|30\.0|2\.7)"|answers/)
    expect(explainQuestion(tables, { year: 2026, book, question: 'q9' })).toBeNull()
  })
  it('can be crossed where both questions have options', async () => {
    const tables = await city()
    const cross = (row: string, column: string) => crossTableOf(tables, { year: 2026, book, row, column })
    expect(cross('q1', 'q6')).toMatchObject({ base: 110, rowOptions: [{ total: 29 }, { total: 33 }, { total: 30 }, { total: 18 }] })
    expect([cross('q1', 'q1'), cross('q1', 'q5'), cross('q1', 'q9')]).toEqual([null, null, null])
    expect(cross('q2', 'q4')?.columnOptions.map(({ total }) => total)).toEqual([74, null, null])
    expect(crossTableOf(tables, { year: 2025, book, row: 'q1', column: 'q2' })).toBeNull()
  })
})

describe('any survey', () => {
  const headings = ['序号', '提交时间', '1、当前工作量', '2、对培训的认可程度（1-5）', '3、能力（多选）']
  const answers = fc.array(
    fc.tuple(fc.constantFrom('超负荷', '合适', '不饱和', null), fc.constantFrom(1, 2, 3, 4, 5, null), fc.constantFrom('沟通┋方案', '沟通', '方案┋协调', null)),
    { minLength: 1, maxLength: 60, size: 'max' }
  )
  it('is told most telling first, suppressed as suppressed, and never with a cause', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const plan = planOf([headings, ...rows.map((row, index) => [index + 1, '2026-05-11', ...row])], { year: 2026 })
        const result = surveyIn(after(emptyTables(), plan))
        const findings = diagnosisOf(result)
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
        const severities = findings.map(({ severity }) => severity)
        expect(severities).toEqual(severities.toSorted())
        const distances = result.questions.flatMap(({ baselines }) =>
          baselines.flatMap(({ share, expected, verdict }) => (share && verdict !== 'same' ? [Math.abs(Number(share.percent) - Number(expected))] : []))
        )
        const keys = result.questions.flatMap(({ question, baselines }) =>
          baselines.flatMap(({ baseline, verdict, share }) => (share && verdict !== 'same' ? [{ key: `${question.key}.${baseline}`, share }] : []))
        )
        expect(findings.slice(0, keys.length).map(({ key }) => key).toSorted()).toEqual(keys.map(({ key }) => key).toSorted()) // prettier-ignore
        const [first] = findings
        if (distances.length > 0) expect(JSON.stringify(first)).toContain(keys[distances.indexOf(Math.max(...distances))]?.share.percent ?? '?')
        for (const language of ['zh-CN', 'en'] as const)
          expect(said(result, language).join(' ')).not.toMatch(/因为|导致|由于|造成|because|due to|cause|\{\w+\}|survey\w*\./i)
      }),
      { numRuns: 60 }
    )
  })
})
