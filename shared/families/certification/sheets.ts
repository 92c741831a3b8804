import { monthsEndingWith, monthOf } from '../../kernel/civil-date'
import type { DecimalText } from '../../kernel/decimal'
import type { RuleBook } from '../../kernel/rule'
import { markCell, nameCell, textCell } from '../../kernel/sheet/cells'
import { column, defineSheet, type AnySheetDefinition, type Column, type RepeatedColumn } from '../../kernel/sheet/definition'
import { namedMonth } from '../../kernel/sheet/heading'
import { monthCell, monthKey, monthKeys, monthOfKey } from '../../kernel/sheet/months'
import { nameColumn, staffNoColumn, valueForReading } from '../roster'
import { texts } from './messages'
import { indicators, papers, type Indicator, type Paper } from './model'
import { fullMark, performanceFullMark, supervisorFullMark, windowMonths } from './params'
import { sheetTexts } from './sheet-messages'

// Sheets are Chinese whatever the language of the window: their headings are part of the programme, not of the interface.
const paperHeadings: Record<Paper, readonly [string, ...string[]]> = {
  knowledge: ['知识测验', '知识测试', '知识考试', '业务知识', '知识'],
  personality: ['个性测验', '个性测试', '性格测验', '个性'],
  simulation: ['情景模拟', '情境模拟', '情景测验', '情景模拟测验'],
  interview: ['结构化访谈', '结构化面试', '访谈'],
  presentation: ['方案演讲', '方案陈述', '演讲', '方案展示']
}
const indicatorHeadings: Record<Indicator, readonly [string, ...string[]]> = {
  dailyWork: ['日常工作完成情况', '日常工作', '日常工作完成'],
  teamwork: ['团队协作', '团队合作', '团队协作能力'],
  planning: ['工作计划性', '计划性', '工作计划'],
  crisisHandling: ['危机公关', '危机处理', '危机公关能力'],
  timeManagement: ['时间管理', '时间管理能力']
}
/** 知识测验 is also headed 知识测验得分 or 知识测验成绩. */
const withScoreWords = (names: readonly string[]): string[] => names.flatMap((name) => [name, `${name}得分`, `${name}成绩`, `${name}分数`, `${name}评分`])
const stateHeadings = ['考试状态', '状态', '参考状态', '到考情况', '考试情况', '缺考标记', '是否缺考']

const text = (full: number): DecimalText => String(full)
const paperColumn = (paper: Paper, full: number): Column => {
  const [heading, ...aliases] = paperHeadings[paper]
  return column(markCell({ absentAllowed: true, fullMark: text(full), scaleIsFixed: false }), {
    heading,
    aliases: withScoreWords([heading, ...aliases]),
    label: texts.ref(`paper.${paper}`),
    hint: sheetTexts.ref('mark.hint'),
    fullMark: text(full),
    width: 14,
    example: 82.5
  })
}

/** 考试成绩. */
export function examSheet(book: RuleBook): AnySheetDefinition {
  const full = valueForReading(fullMark, book)
  const state = column(textCell(40), {
    heading: '考试状态',
    aliases: stateHeadings,
    label: sheetTexts.ref('state'),
    hint: sheetTexts.ref('state.hint'),
    width: 10,
    example: '正常'
  })
  return defineSheet({
    id: 'exam',
    version: 1,
    title: sheetTexts.ref('exam'),
    sheetName: '考试成绩',
    instructions: sheetTexts.ref('exam.instructions'),
    repeated: null,
    identity: ['staffNo'],
    alternatives: papers.map((paper) => [paper]),
    columns: { staffNo: staffNoColumn, name: nameColumn, ...Object.fromEntries(papers.map((paper) => [paper, paperColumn(paper, full[paper])])), state }
  }) as AnySheetDefinition
}

/** 月度绩效: a column a month, or a row a month. */
export function performanceSheet(book: RuleBook): AnySheetDefinition {
  const mark = markCell({ absentAllowed: false, fullMark: text(valueForReading(performanceFullMark, book)), scaleIsFixed: true })
  // A template names its months with their year, so that none has to be asked.
  const months = monthsEndingWith(monthOf(book.day), valueForReading(windowMonths, book))
  const repeated: RepeatedColumn = {
    ...mark,
    label: sheetTexts.ref('score'),
    hint: sheetTexts.ref('month.hint'),
    width: 12,
    example: 88.5,
    keyOf(heading) {
      const month = namedMonth(heading.plain) ?? namedMonth(heading.base)
      return month ? monthKey(month) : null
    },
    known: monthKeys.map((key) => ({ key, label: labelOf(key) })),
    labelOf,
    templateHeadings: months.map((month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`)
  }
  return defineSheet({
    id: 'performance',
    version: 1,
    title: sheetTexts.ref('performance'),
    sheetName: '月度绩效',
    instructions: sheetTexts.ref('performance.instructions'),
    repeated,
    identity: ['staffNo'],
    alternatives: [['*'], ['month', 'score']],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      month: column(monthCell, {
        heading: '月份',
        aliases: ['考核月份', '月度', '考核周期', '年月', '绩效月份'],
        label: sheetTexts.ref('monthColumn'),
        hint: sheetTexts.ref('monthColumn.hint'),
        example: '2026-01'
      }),
      score: column(mark, {
        heading: '绩效得分',
        aliases: ['得分', '绩效成绩', '考核得分', '月度绩效', '月度绩效得分', '绩效分', '分数'],
        label: sheetTexts.ref('score'),
        hint: sheetTexts.ref('score.hint'),
        example: 88.5
      }),
      satisfaction: column(mark, {
        heading: '客户经理满意度',
        aliases: ['满意度', '客户经理满意度得分', '满意度得分'],
        label: sheetTexts.ref('satisfaction'),
        hint: sheetTexts.ref('satisfaction.hint'),
        width: 14,
        example: 91
      })
    }
  }) as AnySheetDefinition
}
function labelOf(key: string): ReturnType<typeof sheetTexts.ref> {
  const { year = null, month = 1 } = monthOfKey(key) ?? {}
  return year === null ? sheetTexts.ref('month', { month }) : sheetTexts.ref('month.dated', { year, month })
}

/** 主管评价: five indicators. */
export function supervisorSheet(book: RuleBook): AnySheetDefinition {
  const mark = markCell({ absentAllowed: false, fullMark: text(valueForReading(supervisorFullMark, book)), scaleIsFixed: true })
  const columnOf = (indicator: Indicator): Column => {
    const [heading, ...aliases] = indicatorHeadings[indicator]
    return column(mark, {
      heading,
      aliases: withScoreWords([heading, ...aliases]),
      label: texts.ref(`indicator.${indicator}`),
      hint: sheetTexts.ref('indicator.hint'),
      required: false,
      width: 16,
      example: 85
    })
  }
  return defineSheet({
    id: 'supervisor',
    version: 1,
    title: sheetTexts.ref('supervisor'),
    sheetName: '主管评价',
    instructions: sheetTexts.ref('supervisor.instructions'),
    repeated: null,
    identity: ['staffNo', 'rater'],
    alternatives: [[...indicators]],
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      rater: column(nameCell(40), {
        heading: '评价人',
        aliases: ['评价人姓名', '主管', '主管姓名', '上级主管', '评分人', '评价主管', '直接上级'],
        label: sheetTexts.ref('rater'),
        hint: sheetTexts.ref('rater.hint'),
        width: 10,
        example: '李四'
      }),
      ...Object.fromEntries(indicators.map((indicator) => [indicator, columnOf(indicator)]))
    }
  }) as AnySheetDefinition
}
