import { defineFaults } from '../../kernel/result'

export const faults = defineFaults(
  'evaluationFault',
  {
    noEvaluation: ['本轮还没有开始现场评价', '请先在“现场评价”里选定能力标准'],
    unknownModel: ['没有能力标准“{model}”第 {version} 版', '请先在“能力标准”里采用或导入这一版'],
    modelInUse: ['本轮已按“{model}”第 {version} 版打过分，不能更换能力标准', '如需更换，请先撤销已有评分，或在新一轮里使用新版'],
    unknownPerson: ['花名册里没有工号 {staffNo}', '请先把这个人加进花名册'],
    notCandidate: ['{name} 不在本轮的候选人里', '请先在“现场评价”里把这个人分到评委组'],
    unknownAssessor: ['没有代号为“{assessor}”的评委', '请先在“现场评价”里登记评委'],
    unknownPanel: ['本轮没有评委组“{panel}”', '请先在“现场评价”里建立评委组'],
    notInPanel: ['{name} 不在评委组“{panel}”的名单里', '请先把这个人分到该组，再调整顺序'],
    unknownCompetency: ['本轮的能力标准里没有代码为“{code}”的能力', '请核对代码，或检查本轮选用的能力标准版本'],
    hasRatings: ['{name} 已有评分，不能删除', '如有利害关系请登记“回避”；确需删除，请先撤销评分'],
    drawAfterRatings: ['{name} 已有评分，不能再参加抽签', '请只抽还没有评过的人'],
    sheetSubmitted: ['{assessor} 对 {name} 的评价表已提交，不能再改', '确需修改，请写明原因后重新打开'],
    sheetRecused: ['{assessor} 已对 {name} 回避，不能评价', '如登记有误，请先取消回避'],
    sheetNotSubmitted: ['{assessor} 对 {name} 的评价表没有提交，不用重新打开', '可以直接修改；已回避的请取消回避'],
    reopenedTooOften: ['{assessor} 对 {name} 的评价表已重新打开 {limit} 次', '请改用合议或人工调整来确定结果'],
    sheetLacks: ['{assessor} 对 {name} 的评价表还缺 {count} 项：{what}', '请补齐后再提交；没有机会观察到的能力请选“未观察到”，最高级和最低级要写明行为证据'],
    evidenceTooLong: ['“{part}”有 {length} 个字，超过上限 {limit} 个字', '请只留关键的行为和原话'],
    levelWithNotObserved: ['“{code}”同时给了等级 {level} 和“未观察到”', '两者只能选一个'],
    markOutOfRange: ['“{paper}”是 {value} 分，应在 0 到 {limit} 之间', '请核对后重填'],
    nothingToChoose: ['没有找到要选择的版本“{origin}”', '请刷新后再选'],
    notOwnSheet: ['这是 {own} 的评委文件，不能改 {assessor} 的评价表', '请在该评委自己的文件里修改，或交回后由人力资源部处理'],
    notInSeatFile: ['这是 {own} 的评委文件，只能填写自己的评价表', '评委、分组和合议请在人力资源部的数据文件里处理']
  },
  {
    noEvaluation: ['The round has no on-site evaluation yet', 'Choose the competency model in "On-site evaluation" first'],
    unknownModel: ['There is no version {version} of the competency model "{model}"', 'Adopt or import it in "Competency model" first'],
    modelInUse: [
      'This round has been rated by version {version} of "{model}"; its model cannot be changed',
      'Undo the ratings first, or use the new version in a new round'
    ],
    unknownPerson: ['The roster has no staff number {staffNo}', 'Add the person to the roster first'],
    notCandidate: ['{name} is not a candidate of this round', 'Assign the person to a panel in "On-site evaluation" first'],
    unknownAssessor: ['There is no assessor "{assessor}"', 'Register the assessor in "On-site evaluation" first'],
    unknownPanel: ['This round has no panel "{panel}"', 'Set up the panel in "On-site evaluation" first'],
    notInPanel: ['{name} is not in the queue of panel "{panel}"', 'Assign the person to this panel first, then change the order'],
    unknownCompetency: ['The competency model of this round has no competency "{code}"', 'Check the code, or the version of the model that the round uses'],
    hasRatings: ['{name} has ratings and cannot be removed', 'Record a recusal for a conflict of interest; to remove for good, undo the ratings first'],
    drawAfterRatings: ['{name} has ratings and cannot be drawn again', 'Draw only people who have not been rated'],
    sheetSubmitted: ['The sheet of {assessor} for {name} is submitted and cannot be changed', 'Reopen it with a reason if it has to be'],
    sheetRecused: ['{assessor} is recused from {name} and cannot rate', 'Take the recusal back if it is a mistake'],
    sheetNotSubmitted: [
      'The sheet of {assessor} for {name} is not submitted, so there is nothing to reopen',
      'Change it right away; take a recusal back first'
    ],
    reopenedTooOften: ['The sheet of {assessor} for {name} was reopened {limit} times', 'Settle the result by consensus or an override instead'],
    sheetLacks: [
      'The sheet of {assessor} for {name} lacks {count} items: {what}',
      'Complete it first; choose "not observed" where there was no chance to see it, and put down evidence for the highest and the lowest level'
    ],
    evidenceTooLong: ['"{part}" has {length} characters, more than the limit {limit}', 'Keep the decisive behaviour and words'],
    levelWithNotObserved: ['"{code}" has both the level {level} and "not observed"', 'Choose one of them'],
    markOutOfRange: ['{paper} is {value}, it must be from 0 to {limit}', 'Check it and enter it again'],
    nothingToChoose: ['There is no version "{origin}" to choose', 'Refresh and choose again'],
    notOwnSheet: [
      'This is the assessor file of {own}; the sheet of {assessor} cannot be changed in it',
      "Change it in that assessor's own file, or leave it to HR after handing in"
    ],
    notInSeatFile: ['This is the assessor file of {own}; only the own sheets can be filled in', 'Assessors, panels and consensus belong to the workspace of HR']
  }
)
