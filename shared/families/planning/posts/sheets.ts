import type { RuleBook } from '../../../kernel/rule'
import { codeCell, textCell } from '../../../kernel/sheet/cells'
import { dayCell } from '../../../kernel/sheet/days'
import { column, defineSheet, type AnySheetDefinition, type CellType } from '../../../kernel/sheet/definition'
import { compact } from '../../../kernel/sheet/raw'
import { serialDays, valueForReading } from '../../roster'
import { customersSheetTexts as texts } from './sheet-messages'
import { managersCell, moneyCell, sharesCell } from './sheets-cells'

const code = codeCell(/^[0-9A-Z][0-9A-Z._-]{0,39}$/, '2800000007')
/** A tier: without spaces, capital letters. */
export const tierCell: CellType<string> = {
  ...textCell(12),
  read(cell) {
    const reading = textCell(12).read(cell)
    return reading.kind === 'value' ? { ...reading, value: compact(reading.value).toUpperCase() } : reading
  }
}
export const tierNames = [
  '客户级别',
  '集团级别',
  '客户等级',
  '集团等级',
  '客户分级',
  '集团分级',
  '级别',
  '等级',
  '分级',
  '客户类别',
  '集团客户级别',
  '客户层级',
  '价值等级'
]

/** 集团客户清单: a row a customer. */
export function customersSheet(book: RuleBook): AnySheetDefinition {
  return defineSheet({
    id: 'customers',
    version: 1,
    title: texts.ref('title'),
    sheetName: '集团客户清单',
    instructions: texts.ref('instructions'),
    repeated: null,
    identity: ['code'],
    alternatives: [],
    columns: {
      code: column(code, {
        heading: '集团编码',
        aliases: ['客户编码', '集团客户编码', '客户编号', '集团编号', '集团客户编号', '客户代码', '集团代码', '集团ID', '客户ID', '集团客户ID', '集团单位编码'],
        label: texts.ref('code'),
        hint: texts.ref('code.hint'),
        required: true,
        width: 14,
        example: '2800000007'
      }),
      name: column(textCell(120), {
        heading: '集团名称',
        aliases: ['客户名称', '集团客户名称', '集团单位名称', '单位名称', '公司名称', '企业名称', '集团客户', '客户全称', '集团全称'],
        label: texts.ref('name'),
        hint: texts.ref('name.hint'),
        required: true,
        width: 30,
        example: '云岭市第一中学'
      }),
      tier: column(tierCell, {
        heading: '客户级别',
        aliases: tierNames.filter((name) => name !== '客户级别'),
        label: texts.ref('tier'),
        hint: texts.ref('tier.hint'),
        required: true,
        width: 10,
        example: 'A1'
      }),
      county: column(textCell(40), {
        heading: '归属县区',
        aliases: [
          '县区',
          '所属县区',
          '区县',
          '所属区县',
          '归属区县',
          '县区分公司',
          '归属分公司',
          '所属分公司',
          '分公司',
          '归属单位',
          '所属单位',
          '归属区域',
          '区域',
          '归属地'
        ],
        label: texts.ref('county'),
        hint: texts.ref('county.hint'),
        required: true,
        width: 12,
        example: '东湖区'
      }),
      managers: column(managersCell, {
        heading: '客户经理工号',
        aliases: [
          '工号',
          '客户经理编号',
          '客户经理员工号',
          '集团客户经理工号',
          '责任客户经理工号',
          '责任人工号',
          '维护人工号',
          '服务人员工号',
          '员工编号',
          '客户经理',
          '集团客户经理',
          '责任客户经理',
          '客户经理姓名'
        ],
        label: texts.ref('managers'),
        hint: texts.ref('managers.hint'),
        width: 24,
        example: 'YL10001'
      }),
      shares: column(sharesCell, {
        heading: '分摊比例',
        aliases: ['比例', '分摊', '分成比例', '责任比例', '服务比例', '分配比例', '占比', '分摊占比', '客户经理分摊比例'],
        label: texts.ref('shares'),
        hint: texts.ref('shares.hint'),
        width: 12
      }),
      income: column(moneyCell, {
        heading: '月均收入（元）',
        aliases: ['月均收入', '月收入', '平均月收入', '月均收入额', '月均出账收入', '月均出账', '月均信息化收入', '集团月均收入', '月均产值', '月均消费'],
        label: texts.ref('income'),
        hint: texts.ref('income.hint'),
        width: 16,
        example: 12_345.6
      }),
      contractEnd: column(dayCell(valueForReading(serialDays, book), 'lastDay'), {
        heading: '专线合同到期日',
        aliases: [
          '合同到期日',
          '合同到期日期',
          '专线合同到期日期',
          '专线到期日',
          '专线到期日期',
          '合同到期时间',
          '专线到期时间',
          '专线合同到期时间',
          '到期日',
          '到期日期',
          '合同终止日期',
          '合同截止日期'
        ],
        label: texts.ref('contractEnd'),
        hint: texts.ref('contractEnd.hint'),
        width: 16,
        example: '2027-06-30'
      }),
      industry: column(textCell(40), {
        heading: '行业',
        aliases: ['所属行业', '行业类别', '行业类型', '客户行业', '行业分类', '集团行业'],
        label: texts.ref('industry'),
        hint: texts.ref('industry.hint'),
        width: 12,
        example: '教育'
      })
    }
  }) as AnySheetDefinition
}
