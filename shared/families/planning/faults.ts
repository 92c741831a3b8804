import { defineFaults } from '../../kernel/result'

/** Why an edit of a plan is refused. */
export const faults = defineFaults(
  'planningFault',
  {
    unknownPlan: ['还没有 {year} 年的人力规划', '请先新建该年度的规划'],
    planExists: ['{year} 年的人力规划已经有了', '请打开它，或换一个年份'],
    finished: ['{year} 年人力规划已于 {day} 完成，不能再改', '需要改动时先在报告页重新打开'],
    unknownParameter: ['没有名为“{path}”的参数', '请更新软件后再试'],
    notCitySettable: ['参数“{name}”由省公司统一规定，本市不能改', '需要调整时请向省公司提出'],
    badValue: ['“{name}”的值不对：{problem}', '请按参数说明填写'],
    reasonNeeded: ['“{name}”改用本市取值，还没有写理由', '请写明依据；报告会列出每一个本市取值'],
    unknownPost: ['规划里没有岗位“{post}”', '请先在定岗页添加这个岗位'],
    unknownDuty: ['职责目录里没有编号 {duty}', '请先在定责页添加这项职责'],
    unknownCustomer: ['客户清单里没有编码 {code}', '请核对集团编码'],
    unknownPerson: ['花名册里没有工号 {staffNo}', '请核对工号，或先导入花名册'],
    managerTwice: ['客户 {code} 把工号 {staffNo} 列了两次', '同一客户每人只列一次'],
    sharesNot100: ['客户 {code} 的分摊比例合计 {sum}%，应为 100%', '请改正各人的比例，或只留一名客户经理'],
    shareMissing: ['客户 {code} 有几名客户经理，但不是每人都有分摊比例', '请给每人填写比例，合计 100%'],
    timeSum: ['{name}自报的时间比例合计 {sum}%，应在 {least}% 到 {most}% 之间', '请与本人核对后改正；相差在允许范围内的会自动折算'],
    timeNone: ['{name}没有任何工时', '请填写工时，或删去这一行'],
    timeNegative: ['{name}的“{duty}”是 {value}，不能为负', '请改正工时'],
    standardTimes: ['{tier}“{action}”折合每月 {value} 次，应在 {least} 到 {most} 次之间', '请核对频次和频次单位（次/月、次/季、次/年）'],
    standardHours: ['{tier}“{action}”单次 {value} 小时，应在 {least} 到 {most} 小时之间', '请核对是否把分钟写成了小时'],
    effectiveHours: ['每人每月有效工时是 {value} 小时，必须大于 0', '请减少固定工时或折减，或提高工时利用率'],
    frequencyUnit: ['{tier}“{action}”的频次 {value} 没有单位', '请写明次/月、次/季或次/年'],
    nothingToCarry: ['{from} 年没有人力规划，无可带入', '请选择已有规划的年份'],
    notReady: ['{year} 年人力规划还缺：{what}', '请补齐后再完成']
  },
  {
    unknownPlan: ['There is no plan of {year} yet', 'Begin the plan of that year first'],
    planExists: ['There is a plan of {year} already', 'Open it, or choose another year'],
    finished: ['The plan of {year} was finished on {day} and cannot be changed', 'Reopen it on the report page first'],
    unknownParameter: ['There is no parameter "{path}"', 'Update the application and try again'],
    notCitySettable: ['The parameter "{name}" is set by the province', 'Ask the province where it should change'],
    badValue: ['The value of "{name}" is wrong: {problem}', 'Enter it as the parameter is described'],
    reasonNeeded: ['"{name}" takes the city’s own value and has no reason', 'Write the ground; the report lists every value of the city’s own'],
    unknownPost: ['The plan has no post "{post}"', 'Add it on the page of posts first'],
    unknownDuty: ['The catalogue has no duty {duty}', 'Add it on the page of duties first'],
    unknownCustomer: ['The list has no customer {code}', 'Check the code'],
    unknownPerson: ['The roster has no staff number {staffNo}', 'Check the number, or import the roster first'],
    managerTwice: ['Customer {code} names {staffNo} twice', 'Name each manager once'],
    sharesNot100: ['The shares of customer {code} sum to {sum}%, not 100%', 'Correct the shares, or leave one manager'],
    shareMissing: ['Customer {code} has several managers, and not each has a share', 'Give each a share; they sum to 100%'],
    timeSum: [
      'The time that {name} reports sums to {sum}%, it must be between {least}% and {most}%',
      'Check it with the person; small differences are evened out'
    ],
    timeNone: ['{name} has no hours at all', 'Enter hours, or remove the row'],
    timeNegative: ['{name}: "{duty}" is {value}, it cannot be negative', 'Correct the hours'],
    standardTimes: [
      '{tier} "{action}" is {value} times a month, it must be between {least} and {most}',
      'Check the frequency and its unit (month, quarter, year)'
    ],
    standardHours: ['{tier} "{action}" takes {value} hours, it must be between {least} and {most}', 'Check whether minutes were written for hours'],
    effectiveHours: ['Effective hours per person and month are {value}, they must be above 0', 'Lower fixed hours or shrinkage, or raise utilisation'],
    frequencyUnit: ['The frequency {value} of {tier} "{action}" has no unit', 'Say whether it is a month, a quarter or a year'],
    nothingToCarry: ['There is no plan of {from} to carry over', 'Choose a year that has one'],
    notReady: ['The plan of {year} lacks: {what}', 'Complete it first']
  }
)
