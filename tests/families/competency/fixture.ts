import {
  competencyCodeSchema,
  levelNumbers,
  modelContentSchema,
  type Competency,
  type GradeDescription,
  type Level,
  type ModelContent,
  type Profile
} from '../../../shared/families/competency'
import { grades, type Grade } from '../../../shared/families/roster'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, emptyTables, type MutableTables, type RowChange } from '../../../shared/workspace/tables'

export const of = { model: 'account-manager', version: 1 } as const

const deeds: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'ORG-01': [
    ['按时回复客户的来电和邮件', '把客户的要求原样记在拜访记录里', '遇到不会答的问题会转给同事'],
    ['每月主动联系客户一次以上', '用自己的话复述客户的需求请对方确认', '答应的事情在约定日期前办完'],
    ['分清客户说出口的需求和背后的经营目标', '为不同部门的联系人准备不同的材料', '在投诉升级之前约见对方负责人'],
    ['带着行业数据与客户高层讨论一年的规划', '协调计费、网络两条线共同给出承诺', '把流失预警变成挽留方案并跟到续签'],
    ['推动省内形成服务标准并培训其他地市', '在客户战略会上被点名征求意见', '建立跨行业的客户联盟']
  ],
  'PRO-01': [
    ['说得出专线、短号、物联网卡各自的用途', '照着资费表报出正确价格', '看得懂标准合同的条款'],
    ['按客户的人数和地点算出专线带宽', '比较两种组网方式的费用差别', '说明开通流程和所需天数'],
    ['针对一个行业画出完整的信息化方案', '指出友商方案里的三处短板', '请技术人员到场前先写好需求书'],
    ['把三个以上产品组合成一份可落地的方案', '预估项目的投资回收期', '在演示中当场回答技术总监的追问'],
    ['参与集团行业解决方案的编写', '提出的改进被产品部门采纳', '主持过全省的方案评审']
  ],
  'POS-01': [
    ['建立客户基本信息表', '记录决策人的姓名和电话', '定期核对到期的协议'],
    ['画出客户的组织结构图', '识别出采购流程的每一步', '按等级安排拜访次数'],
    ['与三个层级的人都有工作往来', '从日常谈话里发现新的项目', '预判预算下达的时间'],
    ['安排双方总经理互访并跟进纪要', '在招标前影响技术规格', '化解过一次关系危机'],
    ['让客户愿意在同行面前推荐我们', '共同申报过示范项目', '带出两名能独当一面的客户经理']
  ]
}
const words: Readonly<Record<string, { readonly name: string; readonly definition: string; readonly layer: Competency['layer'] }>> = {
  'ORG-01': { name: '客户导向', layer: 'organisation', definition: '站在集团客户一方理解问题，并把承诺兑现。' },
  'PRO-01': { name: '产品知识', layer: 'professional', definition: '理解和掌握行业信息化解决方案及技术原理，能针对客户需求制订方案。' },
  'POS-01': { name: '客户关系管理', layer: 'position', definition: '建立、维护和提升与集团客户各层级的关系。' }
}
const askings = ['请讲一次你', '当时你为什么', '后来你怎样']
const level = (code: string, index: number): Level => {
  const indicators = deeds[code]![index]!
  return {
    descriptor: [`${indicators[0]}，${indicators[1]}。`, `能够${indicators[2]}，并且${indicators[0]}。`][index % 2]!,
    indicators: [...indicators],
    questions: indicators.map((indicator, at) => `${askings[at]}${indicator}的经过？`)
  }
}
const competency = (code: string, order: number): Competency => ({
  ...of,
  code: competencyCodeSchema.parse(code),
  order,
  ...words[code]!,
  levels: [level(code, 0), level(code, 1), level(code, 2), level(code, 3), level(code, 4)]
})
const profile = (post: string, grade: Grade): Profile => {
  const height = levelNumbers[Math.min(Math.max(grades.indexOf(grade) - 1, 0), 4)]!
  return {
    ...of,
    post,
    grade,
    requirements: [
      { code: 'ORG-01', level: height, weight: 33.33, core: true },
      { code: 'POS-01', level: height, weight: 33.34, core: false },
      { code: 'PRO-01', level: height, weight: 33.33, core: false }
    ]
  }
}
const description = (grade: Grade): GradeDescription => {
  const step = grades.indexOf(grade) + 1
  return {
    ...of,
    grade,
    mastery: step,
    masteryText: `掌握第 ${step} 组知识`,
    complexity: step,
    complexityText: `解决第 ${step} 类问题`,
    role: `第 ${step} 级的职责`,
    typicalWork: [`第 ${step} 级的日常拜访`, `第 ${step} 级的方案`],
    education: '大专及以上',
    experience: `相关经验 ${step * 6} 个月`,
    performance: '最近一年考核合格',
    certificate: `第 ${step} 级认证证书`
  }
}

/** A whole small model without a fault: three competencies, two posts, six grades. */
export const smallModel = (): ModelContent =>
  modelContentSchema.parse({
    model: { ...of, title: '客户经理能力标准', note: '测试用', locked: false, basedOn: null },
    competencies: [competency('ORG-01', 10), competency('PRO-01', 20), competency('POS-01', 30)],
    profiles: ['城区客户经理', '要客经理'].flatMap((post) => grades.map((grade) => profile(post, grade))),
    grades: grades.map(description)
  })

/** What an edit changes; a refusal fails the test with its code. */
export function changesOf(tables: MutableTables, command: string, input: unknown): readonly RowChange[] {
  const made = prepareEdit(`competency.${command}`, input, tables)
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  return made.value.changes
}
export function make(tables: MutableTables, command: string, input: unknown): void {
  applyChanges(tables, changesOf(tables, command, input))
}
export function refusalOf(tables: MutableTables, command: string, input: unknown): string {
  const made = prepareEdit(`competency.${command}`, input, tables)
  return made.ok ? 'done' : made.fault.code
}
/** Tables that hold the small model. */
export function adopted(content: ModelContent = smallModel()): MutableTables {
  const tables = emptyTables()
  make(tables, 'adoptModel', { content })
  return tables
}
