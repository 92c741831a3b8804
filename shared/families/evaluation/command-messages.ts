import { defineTexts } from '../../kernel/texts'

/** What the history says of edits. Levels and marks are left out: the history must not tell one assessor what another one rated. */
export const commandTexts = defineTexts(
  'evaluationCommand',
  {
    open: '第 {round} 轮（{month}）开始现场评价，能力标准：{model} 第 {version} 版',
    saveAssessor: '登记评委 {name}',
    removeAssessor: '删除评委 {name}',
    savePanel: '评委组“{panel}”：{count} 名评委',
    removePanel: '删除评委组“{panel}”',
    assign: '{count} 人分到评委组“{panel}”',
    order: '调整评委组“{panel}”的候选人顺序',
    removeCandidate: '{name} 退出现场评价',
    draw: '{count} 人抽签分到 {panels} 个评委组',
    rate: '{assessor} 评价 {name}：{competency}',
    mark: '{assessor} 给 {name} 的访谈或演讲打分',
    spend: '{assessor} 评价 {name} 的用时',
    submit: '{assessor} 提交对 {name} 的评价表',
    reopen: '{assessor} 对 {name} 的评价表重新打开：{reason}',
    recuse: '{assessor} 对 {name} 回避：{reason}',
    unrecuse: '{assessor} 对 {name} 取消回避',
    consensus: '{name}“{competency}”合议为 {level}',
    override: '{name}“{competency}”人工调整为 {level}',
    unsettle: '{name}“{competency}”恢复为计算结果',
    choose: '选定 {assessor} 对 {name} 的评价以哪一份为准',
    report: '选定 {name} 反馈报告的内容'
  },
  {
    open: 'Round {round} ({month}): on-site evaluation by {model}, version {version}',
    saveAssessor: 'Registered assessor {name}',
    removeAssessor: 'Removed assessor {name}',
    savePanel: 'Panel "{panel}": {count} assessors',
    removePanel: 'Removed panel "{panel}"',
    assign: 'Assigned {count} people to panel "{panel}"',
    order: 'Changed the order of candidates of panel "{panel}"',
    removeCandidate: '{name} left the on-site evaluation',
    draw: 'Drew lots for {count} people over {panels} panels',
    rate: '{assessor} rated {name}: {competency}',
    mark: '{assessor} marked the interview or presentation of {name}',
    spend: 'Time of {assessor} for {name}',
    submit: '{assessor} submitted the sheet for {name}',
    reopen: 'Sheet of {assessor} for {name} reopened: {reason}',
    recuse: '{assessor} recused from {name}: {reason}',
    unrecuse: '{assessor} no longer recused from {name}',
    consensus: '{name}, "{competency}": {level} by consensus',
    override: '{name}, "{competency}": overridden to {level}',
    unsettle: '{name}, "{competency}": back to what the ratings come to',
    choose: 'Chose which version of the rating of {name} by {assessor} stands',
    report: 'Chose what the report of {name} says'
  }
)
