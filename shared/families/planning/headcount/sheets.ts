import type { RuleBook } from '../../../kernel/rule'
import { textCell } from '../../../kernel/sheet/cells'
import { column, defineSheet, type AnySheetDefinition } from '../../../kernel/sheet/definition'
import { tierCell, tierNames } from '../posts/sheets'
import { standardsSheetTexts as texts } from './sheet-messages'
import { hoursCell, perCell, timesCell } from './sheets-cells'

const periods = ['月', '季', '季度', '年', '半年']
const timesNames = ['频率', '次数', '服务频次', '服务频率', '服务次数', '标准频次'].concat(
  periods.flatMap((word) => [`每${word}频次`, `每${word}次数`, `${word}频次`, `${word}次数`, `频次/${word}`, `次/${word}`])
)
const hoursNames = ['工时', '时长', '标准工时', '小时数', '分钟数'].concat(
  ['单次', '每次'].flatMap((word) => ['工时', '时长', '耗时', '用时', '时间', '小时数', '分钟数', '服务时长', '服务工时'].map((what) => `${word}${what}`))
)

/** 服务标准: a row for each action of each tier. */
export function standardsSheet(_book: RuleBook): AnySheetDefinition {
  return defineSheet({
    id: 'serviceStandards',
    version: 1,
    title: texts.ref('title'),
    sheetName: '服务标准',
    instructions: texts.ref('instructions'),
    repeated: null,
    identity: ['tier', 'action'],
    alternatives: [],
    columns: {
      tier: column(tierCell, {
        heading: '客户级别',
        aliases: tierNames.filter((name) => name !== '客户级别'),
        label: texts.ref('tier'),
        hint: texts.ref('tier.hint'),
        required: true,
        width: 10,
        example: 'A1'
      }),
      action: column(textCell(40), {
        heading: '服务动作',
        aliases: ['动作', '服务项目', '服务内容', '服务事项', '服务活动', '服务类型', '服务动作名称', '服务标准', '工作内容', '服务工作'],
        label: texts.ref('action'),
        hint: texts.ref('action.hint'),
        required: true,
        width: 20,
        example: '上门拜访'
      }),
      times: column(timesCell, {
        heading: '频次',
        aliases: timesNames,
        label: texts.ref('times'),
        hint: texts.ref('times.hint'),
        required: true,
        width: 10,
        example: 4
      }),
      per: column(perCell, {
        heading: '频次单位',
        aliases: ['单位', '频率单位', '次数单位', '频次周期', '周期', '服务周期'],
        label: texts.ref('per'),
        hint: texts.ref('per.hint'),
        width: 10,
        example: '次/月'
      }),
      hours: column(hoursCell, {
        heading: '单次工时（小时）',
        aliases: hoursNames,
        label: texts.ref('hours'),
        hint: texts.ref('hours.hint'),
        required: true,
        width: 16,
        example: 3
      })
    }
  }) as AnySheetDefinition
}
