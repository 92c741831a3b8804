import { defineTexts, type TextRef } from '../../kernel/texts'
import type { Orientation, Phase, RoleLetter } from './duties/model'
import type { FrequencyUnit } from './headcount/model'
import type { ReportChapter } from './model'
import type { PostKind } from './posts/model'
import type { TimeUnit } from './positioning/model'

/** Names of the family's things, and what the history says of its edits. */
export const texts = defineTexts(
  'planning',
  {
    'phase.preSale': '售前',
    'phase.inSale': '售中',
    'phase.afterSale': '售后',
    'phase.internal': '内部事务',
    'orientation.advisor': '顾问型',
    'orientation.relationship': '关系型',
    'orientation.administration': '事务型',
    'role.R': '执行',
    'role.A': '担责',
    'role.C': '咨询',
    'role.I': '知会',
    'per.month': '次/月',
    'per.quarter': '次/季',
    'per.year': '次/年',
    'postKind.keyAccount': '重要客户岗',
    'postKind.urban': '城区客户岗',
    'postKind.other': '其他服务岗',
    'postKind.support': '支撑管理岗',
    'timeUnit.hours': '小时',
    'timeUnit.percent': '百分比',
    'rounding.unit': '各县区分别四舍五入',
    'rounding.city': '全市取整后分到县区',
    'chapter.summary': '主要结论',
    'chapter.survey': '现状调研',
    'chapter.positioning': '定位',
    'chapter.posts': '定岗',
    'chapter.duties': '定责',
    'chapter.headcount': '定编',
    'chapter.next': '待确认事项与下一步',
    'lack.people': '花名册',
    'lack.duties': '职责目录',
    'lack.customers': '集团客户清单',
    'lack.standards': '服务标准',
    'command.open': '新建 {year} 年人力规划',
    'command.change': '修改 {year} 年人力规划的设置',
    'command.remove': '删除 {year} 年人力规划',
    'command.carryOver': '从 {from} 年规划带入 {to} 年规划',
    'command.own': '{year} 年规划的本市取值：{path}',
    'command.ownBack': '{year} 年规划恢复标准包取值：{path}',
    'command.remark': '{year} 年规划报告补充说明：{chapter}',
    'command.finish': '完成 {year} 年人力规划',
    'command.reopen': '重新打开 {year} 年人力规划',
    'command.savePost': '{year} 年规划：岗位 {post}',
    'command.removePost': '{year} 年规划：删除岗位 {post}'
  },
  {
    'phase.preSale': 'Pre-sale',
    'phase.inSale': 'In-sale',
    'phase.afterSale': 'After-sale',
    'phase.internal': 'Internal',
    'orientation.advisor': 'Advisor',
    'orientation.relationship': 'Relationship',
    'orientation.administration': 'Administration',
    'role.R': 'Responsible',
    'role.A': 'Accountable',
    'role.C': 'Consulted',
    'role.I': 'Informed',
    'per.month': 'a month',
    'per.quarter': 'a quarter',
    'per.year': 'a year',
    'postKind.keyAccount': 'Key accounts',
    'postKind.urban': 'Urban customers',
    'postKind.other': 'Other service',
    'postKind.support': 'Support or management',
    'timeUnit.hours': 'hours',
    'timeUnit.percent': 'percent',
    'rounding.unit': 'Each county half up',
    'rounding.city': 'City total, shared out to counties',
    'chapter.summary': 'Main findings',
    'chapter.survey': 'Survey',
    'chapter.positioning': 'Positioning',
    'chapter.posts': 'Posts',
    'chapter.duties': 'Duties',
    'chapter.headcount': 'Headcount',
    'chapter.next': 'To be confirmed, and next steps',
    'lack.people': 'the roster',
    'lack.duties': 'the catalogue of duties',
    'lack.customers': 'the customer list',
    'lack.standards': 'service standards',
    'command.open': 'Begin the plan of {year}',
    'command.change': 'Change the settings of the plan of {year}',
    'command.remove': 'Remove the plan of {year}',
    'command.carryOver': 'Carry the plan of {from} over to {to}',
    'command.own': 'Plan of {year}, the city’s own value: {path}',
    'command.ownBack': 'Plan of {year}, back to the pack’s value: {path}',
    'command.remark': 'Plan of {year}, added to the report: {chapter}',
    'command.finish': 'Finish the plan of {year}',
    'command.reopen': 'Reopen the plan of {year}',
    'command.savePost': 'Plan of {year}: post {post}',
    'command.removePost': 'Plan of {year}: remove the post {post}'
  }
)
export const phaseText = (phase: Phase): TextRef => texts.ref(`phase.${phase}`)
export const orientationText = (orientation: Orientation): TextRef => texts.ref(`orientation.${orientation}`)
export const roleText = (role: RoleLetter): TextRef => texts.ref(`role.${role}`)
export const perText = (per: FrequencyUnit): TextRef => texts.ref(`per.${per}`)
export const postKindText = (kind: PostKind): TextRef => texts.ref(`postKind.${kind}`)
export const timeUnitText = (unit: TimeUnit): TextRef => texts.ref(`timeUnit.${unit}`)
export const chapterText = (chapter: ReportChapter): TextRef => texts.ref(`chapter.${chapter}`)
