import { defineFaults } from '../../../kernel/result'
import { defineTexts } from '../../../kernel/texts'

export const standardsSheetTexts = defineTexts(
  'standardsSheet',
  {
    title: '服务标准',
    instructions: '每个级别的每项服务动作一行。频次要写明单位：次/月、次/季或次/年；单次工时包含路程。',
    tier: '客户级别',
    'tier.hint': '例如 A1、A2、B1、B2、C',
    action: '服务动作',
    'action.hint': '例如 上门拜访',
    times: '频次',
    'times.hint': '单位写在旁边一列、表头或格子里，例如 4次/月',
    per: '频次单位',
    'per.hint': '次/月、次/季或次/年',
    hours: '单次工时（小时）',
    'hours.hint': '含路程；表头写（分钟）的按分钟折算',
    import: '导入服务标准 {file}（{count} 条）'
  },
  {
    title: 'Service standards',
    instructions: 'One row for each action of each tier. A frequency has a unit: 次/月 (a month), 次/季 (a quarter) or 次/年 (a year); hours include travel.',
    tier: 'Tier',
    'tier.hint': 'For example A1, A2, B1, B2, C',
    action: 'Action',
    'action.hint': 'For example 上门拜访',
    times: 'Frequency',
    'times.hint': 'Its unit stands in the next column, in the heading or in the cell, e.g. 4次/月',
    per: 'Unit of the frequency',
    'per.hint': '次/月, 次/季 or 次/年',
    hours: 'Hours each',
    'hours.hint': 'Travel included; minutes where the heading says （分钟）',
    import: 'Imported service standards {file} ({count})'
  }
)

/** What can be wrong with a row of service standards beside the standard itself. */
export const standardsSheetFaults = defineFaults(
  'standardsSheetFault',
  {
    unitDiffers: ['{cell}：频次写的是“{here}”，频次单位写的是“{there}”', '请核对，改成一致'],
    minutes: ['{cell}：“{field}”以分钟计，已除以 60 折成小时', '如果其实是小时，请改正表头'],
    halfYear: ['{cell}：每半年 {value} 次按每年 {times} 次计', '无需处理'],
    unknownTier: ['{cell}：级别“{value}”不在标准包的客户级别里（{known}）', '请核对；确有这一级别的，在定岗页加到客户级别里']
  },
  {
    unitDiffers: ['{cell}: the frequency says "{here}", its unit "{there}"', 'Check both and make them the same'],
    minutes: ['{cell}: "{field}" counts minutes; divided by 60', 'Correct the heading if these are hours'],
    halfYear: ['{cell}: {value} times every half-year are taken as {times} a year', 'Nothing to do'],
    unknownTier: ['{cell}: the pack has no tier "{value}" ({known})', 'Check it; a tier of your own is added on the page of posts']
  }
)
