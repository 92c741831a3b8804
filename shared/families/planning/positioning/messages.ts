import { defineFaults } from '../../../kernel/result'
import { defineTexts } from '../../../kernel/texts'

/** Texts of 定位: the rule, its working, the edits. */
export const positioningTexts = defineTexts(
  'positioning',
  {
    'rule.timeAllocation': '时间分配与定位',
    'source.slides': '《集团客户经理专题咨询》定位：售前、售中、售后职能；目标时间结构为软件默认，待省公司确定',
    'step.people': '有时间记录的人数',
    'step.hours': '工时合计',
    'step.percent': '自报比例合计',
    'step.within': '合计在 {least}% 到 {most}% 之间',
    'step.exact': '合计正好是 100%，不需要折算',
    'step.weighting.hours': '全部按工时记录：合并工时后计算比例，工时多的人占的分量大',
    'step.weighting.people': '记录里有自报比例：每人先算出自己的比例，再按人平均',
    'step.duty': '“{name}”占比',
    'step.duty.formula': '{time} ÷ {total} × 100',
    'step.duty.mean': '{count} 人占比的平均',
    'step.phase': '{phase}占比',
    'step.orientation': '{orientation}占比',
    'step.sum': '{names}各项占比相加',
    'step.none': '没有属于它的职责',
    'step.gap': '与目标的差距',
    'step.gap.formula': '（{terms}）÷ 2',
    'step.advisor': '顾问型指数',
    'step.advisor.formula': '顾问型职责的时间 ÷ 全部时间 × 100',
    'step.furthest': '个人与目标的最大差距',
    'step.furthest.formula': '{names}',
    'command.saveTime': '{year} 年规划：{name}的时间分配',
    'command.removeTime': '{year} 年规划：删除{name}的时间分配'
  },
  {
    'rule.timeAllocation': 'Time allocation and positioning',
    'source.slides': 'Programme slides, positioning: functions before, in and after the sale; the target profile is a default, to be set by the province',
    'step.people': 'People with a time record',
    'step.hours': 'Sum of hours',
    'step.percent': 'Sum of the reported shares',
    'step.within': 'The sum is between {least}% and {most}%',
    'step.exact': 'The sum is 100% exactly; nothing needs to be evened out',
    'step.weighting.hours': 'All are in hours: shares of the summed hours, so that whoever worked longer weighs more',
    'step.weighting.people': 'Some are self-reported shares: each person’s own shares, averaged over people',
    'step.duty': 'Share of "{name}"',
    'step.duty.formula': '{time} ÷ {total} × 100',
    'step.duty.mean': 'Mean of the shares of {count} people',
    'step.phase': 'Share of {phase}',
    'step.orientation': 'Share of {orientation}',
    'step.sum': 'Sum of the shares of {names}',
    'step.none': 'No duty belongs to it',
    'step.gap': 'Distance from the target',
    'step.gap.formula': '({terms}) ÷ 2',
    'step.advisor': 'Advisor index',
    'step.advisor.formula': 'Time of advisor duties ÷ all time × 100',
    'step.furthest': 'Greatest distance of one person',
    'step.furthest.formula': '{names}',
    'command.saveTime': 'Plan of {year}: time of {name}',
    'command.removeTime': 'Plan of {year}: remove the time of {name}'
  }
)

/** What else can be wrong with time records. */
export const positioningFaults = defineFaults(
  'positioningFault',
  {
    personTwice: ['工号 {staffNo} 出现了两次', '每人只留一行'],
    activityTwice: ['职责编号 {duty} 出现了两次', '每项职责只留一行'],
    unknownActivity: ['{name}的记录里有职责目录没有的编号 {duty}', '请在定责页补上这项职责，或重新导入时间分配'],
    tooManyHours: ['{name}一周的工时合计 {sum} 小时，超过 {limit} 小时', '请核对是不是按月填的，或多写了数字'],
    noActivities: ['职责目录是空的，没有可以填写时间的职责', '请先在定责页添加职责']
  },
  {
    personTwice: ['Staff number {staffNo} is there twice', 'Keep one row a person'],
    activityTwice: ['The duty {duty} is there twice', 'Keep each duty once'],
    unknownActivity: ['The record of {name} has {duty}, which the catalogue does not', 'Add the duty on the page of duties, or import the sheet again'],
    tooManyHours: ['The week of {name} sums to {sum} hours, more than {limit}', 'Check whether a month was entered, or a digit too many'],
    noActivities: ['The catalogue has no duties to spend time on', 'Add duties on the page of duties first']
  }
)
