import { defineFaults } from '../../kernel/result'

export const publicationFaults = defineFaults(
  'publicationFault',
  {
    unknownPerson: ['花名册里没有工号 {staffNo}', '请核对工号，或先导入花名册'],
    endsBeforeStart: ['结束日期 {until} 早于开始日期 {from}', '请改正日期'],
    unknownAppeal: ['没有第 {appeal} 号异议', '请刷新后再试'],
    answerNeeded: ['还没有写答复意见', '请写明核查情况和结论'],
    unknownCertificate: ['没有编号为 {number} 的证书', '请核对证书编号']
  },
  {
    unknownPerson: ['The roster has no staff number {staffNo}', 'Check the number, or import the roster first'],
    endsBeforeStart: ['The last day {until} is before the first day {from}', 'Correct the days'],
    unknownAppeal: ['There is no objection no. {appeal}', 'Reload and try again'],
    answerNeeded: ['The answer is empty', 'Say what was examined and what came of it'],
    unknownCertificate: ['There is no certificate {number}', 'Check the number']
  }
)
