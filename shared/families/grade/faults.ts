import { defineFaults } from '../../kernel/result'

export const faults = defineFaults(
  'gradeFault',
  {
    unknownPerson: ['花名册里没有工号 {staffNo}', '请核对工号，或先导入花名册'],
    unknownYear: ['还没有开始 {year} 年度的等级调整', '请先新建该年度'],
    yearExists: ['{year} 年度的等级调整已经有了', '请打开它，或换一个年份'],
    yearInForce: ['{year} 年度的等级调整已于 {day} 生效，不能再改', '需要改动时先撤销“生效”这一步；个别更正请在履历里登记'],
    resultYearAfter: ['考核年度 {resultYear} 晚于调整年度 {year}', '请选不晚于调整年度的考核年度'],
    reasonNeeded: ['{name}的决定与规则的建议不同，还没有写理由', '请写明理由；建议和决定都会保留'],
    notOneStep: ['{name}从 {from} 到 {to} 超过一级', '晋级一次只升一级；确需破格请用“更正”并写明依据'],
    endsBeforeStart: ['结束日期 {until} 早于开始日期 {from}', '请改正日期'],
    notPublished: ['{year} 年度的名单还没有公示', '请先公示，或在公示页说明不公示的理由'],
    beforePublicityEnds: ['生效日期 {day} 不晚于公示截止日 {until}', '请把生效日期定在公示期满之后'],
    appealsOpen: ['还有 {count} 件异议没有答复', '请先在公示页答复全部异议'],
    nothingDecided: ['{year} 年度还没有任何决定', '请先在决定页确认规则的建议'],
    unknownAppeal: ['没有第 {appeal} 号异议', '请刷新后再试'],
    answerNeeded: ['还没有写答复意见', '请写明核查情况和结论'],
    unknownNomination: ['{name}在 {year} 年度没有上报省公司的提名', '请核对年度和人员'],
    answerWithoutDay: ['省公司同意了提名，还没有写生效日期', '请填写省公司批复的生效日期'],
    unknownSpell: ['{name}在 {from} 没有履历记录', '请刷新后再试'],
    markTooHigh: ['{name}的“{field}”是 {value}，应在 0 到 {limit} 之间', '请改正分数'],
    unknownProposal: ['没有这个试算方案', '请刷新后再试'],
    unknownAttachment: ['没有这份扫描件', '请刷新后再试'],
    attachmentType: ['{name} 不是 PDF、PNG 或 JPEG 文件', '请把签字表扫描成 PDF 或照片后再附上'],
    attachmentSize: ['{name} 有 {size} MB，超过 {limit} MB', '请用较低的分辨率重新扫描，或分成几份'],
    attachmentBroken: ['{name} 的内容与记录的校验值不符', '请重新附上原扫描件']
  },
  {
    unknownPerson: ['The roster has no staff number {staffNo}', 'Check the number, or import the roster first'],
    unknownYear: ['There is no grade adjustment of {year} yet', 'Begin that year first'],
    yearExists: ['There is a grade adjustment of {year} already', 'Open it, or choose another year'],
    yearInForce: [
      'The grade adjustment of {year} is in force since {day} and cannot be changed',
      'Undo putting it in force; record single corrections in the history'
    ],
    resultYearAfter: ['The year of results {resultYear} is after the year of adjustment {year}', 'Choose one that is not later'],
    reasonNeeded: ['The decision about {name} differs from what the rules propose and has no reason', 'Write the reason; proposal and decision are both kept'],
    notOneStep: ['{name}: from {from} to {to} is more than one step', 'A promotion is one step; use a correction with its ground where more is meant'],
    endsBeforeStart: ['The last day {until} is before the first day {from}', 'Correct the days'],
    notPublished: ['The list of {year} is not published', 'Publish it first'],
    beforePublicityEnds: ['The effective day {day} is not after the last day of publicity {until}', 'Choose a day after the publicity'],
    appealsOpen: ['{count} objections are not answered', 'Answer every objection on the publicity page first'],
    nothingDecided: ['Nothing is decided for {year}', 'Confirm the proposals on the decisions page first'],
    unknownAppeal: ['There is no objection no. {appeal}', 'Reload and try again'],
    answerNeeded: ['The answer is empty', 'Say what was examined and what came of it'],
    unknownNomination: ['{name} was not nominated to the province in {year}', 'Check the year and the person'],
    answerWithoutDay: ['The province confirmed the nomination; its effective day is missing', 'Enter the effective day of the reply'],
    unknownSpell: ['{name} has no record of {from}', 'Reload and try again'],
    markTooHigh: ['{name}: "{field}" is {value}, it must be between 0 and {limit}', 'Correct the mark'],
    unknownProposal: ['There is no such what-if proposal', 'Reload and try again'],
    unknownAttachment: ['There is no such scan', 'Reload and try again'],
    attachmentType: ['{name} is no PDF, PNG or JPEG file', 'Scan the signed form as PDF or take a photograph'],
    attachmentSize: ['{name} has {size} MB, above {limit} MB', 'Scan it at a lower resolution, or in parts'],
    attachmentBroken: ['What {name} holds does not fit its recorded digest', 'Attach the original scan again']
  }
)
