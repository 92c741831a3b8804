import { defineFaults } from '../../../kernel/result'
import { defineTexts } from '../../../kernel/texts'

export const timeSheetTexts = defineTexts(
  'timeSheet',
  {
    title: '时间分配',
    instructions: '每人一行，一项职责一列，填写一周用在这项职责上的小时数；也可以都填占比（%），合计 100。没有花时间的留空。',
    'duty.hint': '一周用在“{name}”上的小时数，或占工作时间的百分比；全表用同一种单位',
    'import.time': '导入时间分配 {file}（{count} 行）'
  },
  {
    title: 'Time allocation',
    instructions:
      'One row a person, one column a duty: hours of one week, or percent of the working time that sum to 100. Leave empty where no time was spent.',
    'duty.hint': 'Hours of a week spent on "{name}", or percent of the working time; the same unit in the whole sheet',
    'import.time': 'Imported time allocation {file} ({count} rows)'
  }
)

/** What can be wrong with a time sheet. */
export const timeSheetFaults = defineFaults(
  'timeSheetFault',
  {
    mixedUnits: ['{cell}：同一行里既有百分比，又有小时', '请统一成一种单位'],
    unknownColumn: [
      '{cell}：“{value}”不是职责目录里的职责，这一列没有计入',
      '请在“列的对应”里指定它属于哪项职责，或先在定责页添加这项职责；与时间无关的列不用处理'
    ],
    notInPlan: ['{cell}：{year} 年规划的职责目录里没有“{value}”', '请先在定责页添加这项职责，或改选年份']
  },
  {
    mixedUnits: ['{cell}: percents and hours in the same row', 'Use one unit'],
    unknownColumn: [
      '{cell}: "{value}" is no duty of the catalogue; the column was not counted',
      'Match it to a duty under the columns, or add the duty on the page of duties first; leave it if it is not about time'
    ],
    notInPlan: ['{cell}: the plan of {year} has no duty "{value}"', 'Add it on the page of duties first, or choose another year']
  }
)
