import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../electron/services/excel/read'
import { surveyOf, type Question } from '../../../shared/families/survey'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { RawBook, RawCell } from '../../../shared/kernel/sheet/raw'
import { prepareEdit } from '../../../shared/workspace/command'
import type { ImportPlan } from '../../../shared/workspace/import'
import { applyChanges, emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, ask, book, codesOf, planOf, rawOf, say } from '../../excel-in/support'

const read = async (name: string): Promise<RawBook> => {
  const found = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
  if (!found.ok) throw new Error(say(found.fault))
  return found.value
}
/** The rules with nobody too few to be shown. */
const open: RuleBook = {
  ...book,
  find: (path) => {
    const found = book.find(path)
    return found && path === 'survey.leastCell' ? { ...found, value: 1 } : found
  }
}
const meta: RawCell[] = ['序号', '提交答卷时间', '来源']
/** A sheet of answers: a heading a column, then a row a respondent. */
const take = (headings: readonly string[], rows: readonly (readonly RawCell[])[], tables: MutableTables = emptyTables()): ImportPlan =>
  planOf([[...meta, ...headings], ...rows.map((row, index): RawCell[] => [index + 1, '2026/5/11 9:30', '链接', ...row])], { tables, year: 2026 })
const surveyIn = (plan: ImportPlan, tables: MutableTables = emptyTables()) => after(tables, plan).surveys.get('2026')
const questionsOf = (plan: ImportPlan): Pick<Question, 'number' | 'title' | 'type' | 'options'>[] =>
  (surveyIn(plan)?.questions ?? []).map(({ number, title, type, options }) => ({ number, title, type, options }))
const only = (plan: ImportPlan): Pick<Question, 'number' | 'title' | 'type' | 'options'> => {
  const [one, ...others] = questionsOf(plan)
  if (!one || others.length > 0) throw new Error(`${others.length + 1} questions`)
  return one
}
const repeat = (count: number, values: readonly RawCell[]): RawCell[][] => Array.from({ length: count }, (_, index) => [values[index % values.length] ?? null])
function edit(tables: MutableTables, command: string, input: object): MutableTables {
  const done = prepareEdit(command, input, tables)
  if (!done.ok) throw new Error(done.fault.code)
  applyChanges(tables, done.value.changes)
  return tables
}

describe('the real survey of Mianyang', () => {
  it('is read as its six questions, every respondent kept', async () => {
    const plan = planOf(await read('5-调研问卷导出.xlsx'), { year: 2026 })
    expect([plan.kind.kind, plan.asks, plan.counts.rows, plan.counts.good, plan.counts.added, plan.findings]).toEqual(['survey', [], 110, 110, 110, []])
    expect(questionsOf(plan)).toEqual([
      { number: '1', title: '您的工作年限？', type: 'single', options: ['1年以下', '1-3年', '3-5年', '5年以上'] },
      { number: '2', title: '您如何定位自己的角色？', type: 'single', options: ['客户关系维系者', '营销顾问'] },
      { number: '3', title: '您认为最主要的职责是？（多选）', type: 'multiple', options: ['客户关系建立、客户拜访与回访', '商机挖掘', '解决方案制定'] },
      { number: '4', title: '您当前的工作量', type: 'single', options: ['超负荷', '合适', '不饱和'] },
      { number: '5', title: '您维护的重要集团客户数', type: 'number', options: [] },
      { number: '6', title: '对现有培训方式的认可程度（1-5）', type: 'scale', options: ['1', '2', '3', '4', '5'] }
    ])
    const tables = after(emptyTables(), plan)
    expect(tables.surveyAnswers.get('2026|1')).toEqual({
      year: 2026,
      respondent: '1',
      submittedAt: '2026-05-11 09:28',
      source: '链接',
      answers: { q1: ['1年以下'], q2: ['营销顾问'], q3: ['客户关系建立、客户拜访与回访', '解决方案制定'], q4: ['超负荷'], q5: ['13'], q6: ['2'] }
    })
    const result = surveyOf(tables, { year: 2026, book })
    const shares = result?.questions.map(({ options }) => options.map(({ share }) => share?.count ?? null))
    expect(shares?.slice(0, 4)).toEqual([
      [29, 33, 30, 18],
      [104, 6],
      [104, 37, 26],
      [74, null, null]
    ])
    expect(result?.questions.flatMap(({ baselines }) => baselines.map(({ baseline, share, verdict }) => [baseline, share?.percent, verdict]))).toEqual([
      ['relationshipKeeper', '94.5', 'same'],
      ['relationshipDuty', '94.5', 'same'],
      ['overload', '67.3', 'same'],
      ['trainingPoor', '45.5', 'same']
    ])
  })
  it('changes nothing when it is imported again', async () => {
    const raw = await read('5-调研问卷导出.xlsx')
    const tables = after(emptyTables(), planOf(raw, { year: 2026 }))
    const again = planOf(raw, { tables, year: 2026 })
    expect([again.counts.added, again.counts.changed, again.counts.unchanged, again.edit.changes]).toEqual([0, 0, 110, []])
  })
})

describe('questions of form tools', () => {
  const spread = [
    ['（多选）(', ')'],
    [':', ''],
    ['：', ''],
    ['[', ']'],
    ['—', ''],
    ['_', '']
  ] as const
  it.each(spread)('of several choices are spread over columns as 题目%s选项%s', (open, close) => {
    const headings = ['拜访', '商机'].map((option) => `2、主要职责${open}${option}${close}`)
    const plan = take(headings, [
      [1, 0],
      [0, 1],
      ['', ''],
      [0, 0]
    ])
    expect(only(plan)).toMatchObject({ number: '2', type: 'multiple', options: ['拜访', '商机'] })
    const { surveyAnswers } = after(emptyTables(), plan)
    // Who saw the question and chose nothing answered it; who left every cell empty did not.
    expect([...surveyAnswers.values()].map(({ answers }) => answers.q1 ?? null)).toEqual([['拜访'], ['商机'], null, []])
  })
  it('take 是 and 否, marks and the words of the choice for chosen and not chosen', () => {
    const plan = take(
      ['Q3.渠道(电话)', 'Q3.渠道(上门)'],
      [
        ['是', '√'],
        ['否', ''],
        ['电话', 'B.上门']
      ]
    )
    expect([...after(emptyTables(), plan).surveyAnswers.values()].map(({ answers }) => answers.q1)).toEqual([['电话', '上门'], [], ['电话', '上门']])
  })
  it('may have several choices in one cell', () => {
    const plan = take(['5、渠道（多选）'], [['A.电话┋B.上门'], ['B.上门'], ['A.电话┋C.其他〖微信〗']])
    expect(only(plan)).toMatchObject({ type: 'multiple', options: ['电话', '上门', '其他'] })
    const tables = after(emptyTables(), plan)
    expect(tables.surveyAnswers.get('2026|3')?.answers).toEqual({ q1: ['A.电话┋C.其他〖微信〗'] })
    expect(surveyOf(tables, { year: 2026, book: open })?.questions[0]?.options.map(({ share }) => share?.count)).toEqual([2, 2, 1])
  })
  it('are lines of a table where columns of one title hold no choices', () => {
    const plan = take(
      ['6、满意度:网络', '6、满意度:资费'],
      repeat(9, [5, 4, 3]).map(([value]) => [value ?? null, 4])
    )
    expect(questionsOf(plan)).toMatchObject([
      { title: '满意度：网络', type: 'scale' },
      { title: '满意度：资费', type: 'scale' }
    ])
  })
  it('are numbers, scales, choices or words as their answers say', () => {
    const typeOf = (heading: string, values: readonly RawCell[]): string => only(take([heading], repeat(12, values))).type
    expect(typeOf('7、维护几家客户', [3, 12, 25])).toBe('number')
    expect(typeOf('7、维护几家客户', ['3家', '12家', '25家', '7家', '8家', '9家', '10家'])).toBe('number')
    expect(typeOf('8、认可程度（1-5）', [1, 4, 5])).toBe('scale')
    expect(typeOf('8、请打分', [2, 7, 10])).toBe('scale')
    expect(typeOf('9、年限', ['1年以下', '1-3年', '5年以上'])).toBe('single')
    expect(
      only(
        take(
          ['9、建议'],
          Array.from({ length: 12 }, (_, index) => [`第${index}条不一样的建议`])
        )
      ).type
    ).toBe('text')
  })
  it('leave skipped answers out', () => {
    const plan = take(['1、角色'], [['(跳过)'], ['（空）'], [null], ['顾问'], ['顾问'], ['维系者']])
    expect([...after(emptyTables(), plan).surveyAnswers.values()].map(({ answers }) => answers.q1 ?? null)).toEqual([
      null,
      null,
      null,
      ['顾问'],
      ['顾问'],
      ['维系者']
    ])
  })
  it('leave the codes of skipped answers out of numbers', () => {
    const plan = take(['1、客户数'], [[8], [-3], [12], [-2], [10], [9], [11]])
    expect(only(plan).type).toBe('number')
    expect(surveyOf(after(emptyTables(), plan), { year: 2026, book })?.questions[0]).toMatchObject({
      base: 5,
      missing: 2,
      summary: { mean: '10.00', least: '8' }
    })
  })
  it('never take in what tells who answered', () => {
    const plan = take(['来自IP', '姓名', '手机号码', '1、角色'], [['10.0.0.1(四川)', '李伟', '13800000000', '顾问']])
    expect(questionsOf(plan).map(({ title }) => title)).toEqual(['角色'])
    expect(JSON.stringify([...after(emptyTables(), plan).surveyAnswers.values()])).not.toMatch(/10\.0\.0\.1|李伟|138/)
  })
  it('propose which options say what the slides found', () => {
    const plan = take(
      ['1、您认为最重要的能力', '2、薪酬机制', '3、过程监控方式'],
      repeat(9, [1, 2, 3]).map((_, index) => [index % 3 ? '沟通能力' : '方案能力', index % 2 ? '希望改善' : '维持', index % 2 ? '存在问题' : '没有问题'])
    )
    expect(surveyIn(plan)?.questions.flatMap(({ comparisons }) => comparisons)).toEqual([
      { baseline: 'communication', options: ['沟通能力'] },
      { baseline: 'payImprovement', options: ['希望改善'] },
      { baseline: 'monitoringPoor', options: ['存在问题'] }
    ])
  })
})

/** Counts of a question's options, nobody too few to be shown. */
const countsOf = (tables: MutableTables, key: string): Record<string, number> =>
  Object.fromEntries(
    (surveyOf(tables, { year: 2026, book: open })?.questions.find(({ question }) => question.key === key)?.options ?? []).map(({ option, share }) => [
      option,
      share?.count ?? 0
    ])
  )

describe('exports as they come', () => {
  const plain = (rows: readonly (readonly RawCell[])[]): ImportPlan => planOf(rows, { year: 2026 })
  it('have their own names for what the tool notes', () => {
    const tencent = plain([
      ['编号', '开始答题时间', '结束答题时间', '答题时长', '地理位置', '用户ID', '昵称', '1.您的角色？', '2.职责:拜访', '2.职责:商机'],
      ...Array.from({ length: 6 }, (_, index): RawCell[] => [
        index + 1,
        '2026-05-11 09:00',
        '2026-05-11 09:03',
        '3分',
        '四川绵阳',
        `u${index}`,
        '小李',
        index % 2 ? '顾问' : '维系者',
        1,
        index % 2
      ])
    ])
    expect([tencent.kind.kind, questionsOf(tencent).map(({ title, type }) => [title, type])]).toEqual(['survey', [['您的角色？', 'single'], ['职责', 'multiple']]]) // prettier-ignore
    const tables = after(emptyTables(), tencent)
    expect(tables.surveyAnswers.get('2026|1')).toMatchObject({ submittedAt: '2026-05-11 09:03' })
    expect(JSON.stringify([...tables.surveyAnswers.values()])).not.toMatch(/小李|u0|四川/)
    const jinshuju = plain([
      ['序号', '工作年限', '主要渠道', '提交人', '提交时间', '更新时间', '填写设备', 'IP'],
      ...Array.from({ length: 8 }, (_, index): RawCell[] => [
        index + 1,
        index % 2 ? '1-3年' : '1年以下',
        index % 3 ? '电话;上门' : '上门',
        '李伟',
        '2026-05-11',
        '2026-05-12',
        '手机',
        '10.0.0.1'
      ])
    ])
    expect(questionsOf(jinshuju).map(({ title, type, options }) => [title, type, options])).toEqual([
      ['工作年限', 'single', ['1年以下', '1-3年']],
      ['主要渠道', 'multiple', ['上门', '电话']]
    ])
    const wps = plain([['1、角色', '2、工作量'], ['顾问', '合适'], ['顾问', '超负荷'], ['维系者', '合适']]) // prettier-ignore
    expect([wps.kind.kind, [...after(emptyTables(), wps).surveyAnswers.keys()]]).toEqual(['survey', ['2026|#2', '2026|#3', '2026|#4']])
  })
  it('may have headings in two rows, a title above, and 矩阵 below one title', () => {
    const plan = plain([
      ['绵阳客户经理调研'],
      ['序号', '提交时间', '1、角色', '2、职责（多选）', null, null, '3、满意程度', null],
      [null, null, null, '拜访', '商机', '其他', '网络', '资费'],
      [1, '2026-05-11', '顾问', 1, 0, '写方案', 5, 3],
      [2, '2026-05-11', '顾问', 1, 1, null, 4, 3],
      [3, '2026-05-11', '维系者', 0, 1, 0, 2, 1]
    ])
    expect(questionsOf(plan).map(({ number, title, type, options }) => [number, title, type, options.length])).toEqual([
      ['1', '角色', 'single', 2],
      ['2', '职责（多选）', 'multiple', 3],
      ['3', '满意程度：网络', 'scale', 5],
      ['3', '满意程度：资费', 'scale', 5]
    ])
    expect(countsOf(after(emptyTables(), plan), 'q2')).toEqual({ 拜访: 2, 商机: 2, 其他: 1 })
  })
  it('do not lose a respondent whose answers look like a total or a signature', () => {
    const words = ['负责人', '合计', '审核', '共3人', '小计', '填表人：']
    const plan = take(
      ['1、角色'],
      [...words, ...words].map((word) => [word])
    )
    expect([plan.counts.rows, plan.counts.good, codesOf(plan, 'passedOver')]).toEqual([12, 12, []])
    const total = planOf([[...meta, '1、角色'], [1, '2026/5/11', '链接', '顾问'], ['合计', null, null, 1], [null, null, null, null]], { year: 2026 }) // prettier-ignore
    expect([total.counts.rows, codesOf(total, 'passedOver')]).toEqual([1, ['sheet.passedOver.total A3', 'sheet.passedOver.blank A4']])
  })
  it('say of an answer that is longer than is kept that it was cut', () => {
    const plan = take(['1、建议'], [['长'.repeat(1001)], ['短']])
    expect([plan.counts.good, codesOf(plan, 'warning')]).toEqual([2, ['surveyFault.answerCut D2']])
  })
  it.each(['1、您的姓名', '请填写您的手机号码：', '2.联系电话', '姓名', '来自IP', '微信昵称', 'Q3、您的工号是？', '填写人', '电子邮件'])(
    'leave %s behind',
    (heading) => {
      const plan = take([heading, '9、角色'], [['李伟', '顾问'], ['王芳', '顾问']]) // prettier-ignore
      expect(questionsOf(plan).map(({ title }) => title)).toEqual(['角色'])
    }
  )
  it.each(['1、您常用手机办理哪些业务', '2、与客户的联系方式', '微信使用频率'])('take %s as the question that it is', (heading) => {
    expect(questionsOf(take([heading], [['电话'], ['电话']])).length).toBe(1)
  })
  it('are told from sheets of people and of customers, whatever columns these have', () => {
    const kindOf = (...headings: string[]): string | null => {
      const asked = ask(rawOf([headings, headings.map((_, index) => `值${index}`)]), { year: 2026 })
      return asked.ok ? asked.value.kind.kind : null
    }
    expect(kindOf('序号', '工号', '姓名', '所属县区', '岗位', '现等级', '来源', '提交时间')).toBe('roster')
    expect(kindOf('序号', '来源', '集团编码', '集团名称', '客户级别', '归属县区', '客户经理工号', '填写时间')).toBe('customers')
    expect(kindOf('编号', '来源', '备注')).toBeNull()
    expect(kindOf('序号', '提交时间', '工号', '1、角色', '2、工作量')).toBe('survey')
  })
})

describe('a second export', () => {
  it('updates respondents by number and keeps what people corrected', () => {
    const rows = repeat(12, [3, 4, 5])
    const tables = after(emptyTables(), take(['1、家数'], rows))
    edit(tables, 'survey.changeQuestion', { year: 2026, key: 'q1', title: '维护的家数', type: 'scale' })
    expect(tables.surveys.get('2026')?.questions[0]).toMatchObject({ title: '维护的家数', type: 'scale', options: ['1', '2', '3', '4', '5'] })
    const plan = take(
      ['1、家数', '2、角色'],
      rows.map(([value], index) => [index === 0 ? 2 : (value ?? null), '顾问']),
      tables
    )
    expect(codesOf(plan, 'warning')).toEqual(
      ['surveyFault.typeChanged B2'].map((one) => one.split(' ')[0]).map((code) => expect.stringContaining(code ?? '') as string)
    )
    const next = after(tables, plan)
    expect(next.surveys.get('2026')?.questions.map(({ key, title, type }) => [key, title, type])).toEqual([
      ['q1', '维护的家数', 'scale'],
      ['q2', '角色', 'single']
    ])
    expect([next.surveyAnswers.size, next.surveyAnswers.get('2026|1')?.answers]).toEqual([12, { q1: ['2'], q2: ['顾问'] }])
  })
  it('with a respondent twice names the second row', () => {
    const plan = planOf(
      [
        [...meta, '1、角色'],
        [1, '2026/5/11', '链接', '顾问'],
        [1, '2026/5/11', '链接', '维系者']
      ],
      { year: 2026 }
    )
    expect([plan.counts.good, plan.counts.leftOut]).toEqual([1, 1])
  })
})

describe('corrections', () => {
  const tables = (): MutableTables => after(emptyTables(), take(['1、角色'], repeat(10, ['顾问', '维系者'])))
  it('read the answers as given anew', () => {
    const city = edit(tables(), 'survey.changeQuestion', { year: 2026, key: 'q1', type: 'text' })
    expect(city.surveys.get('2026')?.questions[0]).toMatchObject({ type: 'text', options: [], comparisons: [] })
    edit(city, 'survey.changeQuestion', { year: 2026, key: 'q1', type: 'single' })
    expect(city.surveys.get('2026')?.questions[0]?.options).toEqual(['维系者', '顾问'])
  })
  it.each([
    ['survey.changeQuestion', { year: 2026, key: 'q9', title: '角色' }, 'surveyFault.unknownQuestion'],
    ['survey.changeQuestion', { year: 2026, key: 'q1', comparisons: [{ baseline: 'overload', options: ['超负荷'] }] }, 'surveyFault.unknownOption'],
    ['survey.change', { year: 2025, title: '调研', population: 3 }, 'surveyFault.noSurvey'],
    ['survey.remove', { year: 2025 }, 'surveyFault.noSurvey'],
    ['survey.change', { year: 2026, title: '', population: 3 }, 'command.badInput']
  ])('%s refuses %j', (command, input, code) => {
    expect(prepareEdit(command, input, tables())).toMatchObject({ ok: false, fault: { code } })
  })
  it('split and join answers again, and lose none', () => {
    const spread = after(emptyTables(), take(['1、甲（多选）(一、二)', '1、甲（多选）(三)'], [[1, 0], [1, 0], [0, 1]])) // prettier-ignore
    edit(spread, 'survey.changeQuestion', { year: 2026, key: 'q1', type: 'single' })
    expect(countsOf(spread, 'q1')).toEqual({ '一、二': 2, 三: 1 })
    edit(spread, 'survey.changeQuestion', { year: 2026, key: 'q1', type: 'multiple' })
    expect(countsOf(spread, 'q1')).toEqual({ '一、二': 2, 三: 1 })
    const cells = after(emptyTables(), take(['1、甲'], [['乙、丙'], ['乙'], ['丙、丁'], ['乙、丙、丁']]))
    edit(cells, 'survey.changeQuestion', { year: 2026, key: 'q1', type: 'multiple' })
    expect(countsOf(cells, 'q1')).toEqual({ 乙: 3, 丙: 3, 丁: 2 })
    edit(cells, 'survey.changeQuestion', { year: 2026, key: 'q1', type: 'text' })
    expect([...cells.surveyAnswers.values()].map(({ answers }) => answers.q1)).toEqual([['乙、丙'], ['乙'], ['丙、丁'], ['乙、丙、丁']])
  })
  it('keep options that were chosen, each once, and points that are numbers', () => {
    const refused = (input: object) => prepareEdit('survey.changeQuestion', { year: 2026, key: 'q1', ...input }, tables())
    expect(refused({ options: ['顾问'] })).toMatchObject({ fault: { code: 'surveyFault.optionAnswered', value: '维系者' } })
    expect(refused({ options: ['顾问', '维系者', ' 顾问'] })).toMatchObject({ fault: { code: 'surveyFault.optionTwice' } })
    expect(refused({ type: 'scale', options: ['好'] })).toMatchObject({ fault: { code: 'surveyFault.notAPoint' } })
    expect(refused({ options: ['顾问', '维系者', '其他'] })).toMatchObject({ ok: true })
    expect(prepareEdit('survey.change', { year: 2026, title: '调研', population: 9 }, tables())).toMatchObject({ fault: { code: 'surveyFault.populationFew' } })
  })
  it('take the whole survey away', () => {
    const city = edit(tables(), 'survey.remove', { year: 2026 })
    expect([city.surveys.size, city.surveyAnswers.size]).toEqual([0, 0])
  })
})

describe('whatever a sheet holds', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.integer({ min: -3, max: 12 }),
    fc.constant(null),
    fc.constantFrom('是', '否', '1', 'A.顾问', '顾问┋维系者', '(跳过)')
  )
  it('each respondent is one row, and every question counts whom it has', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const plan = take(['1、甲（多选）(一)', '1、甲（多选）(二)', '2、乙'], rows)
        const city = after(emptyTables(), plan)
        expect(plan.counts.rows).toBe(plan.counts.good + plan.counts.leftOut)
        const result = surveyOf(city, { year: 2026, book })
        for (const { base, missing } of result?.questions ?? []) expect(base + missing).toBe(city.surveyAnswers.size)
      }),
      { numRuns: 60 }
    )
  })
  it('the order of respondents changes no question', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['顾问', '顾问', '维系者', '维系者', '维系者', '其他'], { minLength: 6, maxLength: 6 }), (values) => {
        expect(
          only(
            take(
              ['1、角色'],
              values.map((value) => [value])
            )
          )
        ).toMatchObject({ options: ['维系者', '顾问', '其他'] })
      })
    )
  })
})
