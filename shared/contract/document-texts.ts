import { defineFaults } from '../kernel/result'
import { defineTexts } from '../kernel/texts'

/** What hosts themselves write into documents, and say while they make them. */
export const documentTexts = defineTexts(
  'documents',
  {
    page: '第 {page} 页，共 {total} 页',
    day: '日期：',
    signature: '{who}：',
    making: '正在生成 {done}/{total}',
    preparing: '正在准备',
    finishing: '正在写入文件',
    reports: '{company}-第{round}轮反馈报告-{month}',
    dutyBooks: '{company}-集团客户经理职责书-{year}'
  },
  {
    page: 'Page {page} of {total}',
    day: 'Date:',
    signature: '{who}:',
    making: 'Making {done}/{total}',
    preparing: 'Preparing',
    finishing: 'Writing the file',
    reports: '{company}-round-{round}-feedback-reports-{month}',
    dutyBooks: '{company}-duty-books-{year}'
  }
)

/** Why a document was not made. */
export const documentFaults = defineFaults(
  'document',
  {
    nobody: ['没有可以出具文件的人员', '请先完成本轮现场评价或认证结果，再重新生成'],
    nobodyOf: ['第 {round} 轮（{month}）没有工号 {staffNo} 的结果，不能出具文件', '请核对工号、轮次和月份'],
    noSeatCodes: ['第 {round} 轮（{month}）还没有导出评委文件，没有领取码', '请先在“现场评价”里导出评委文件'],
    noPaperForm: ['第 {round} 轮（{month}）还没有发起现场评价，没有评价表可以打印', '请先在“现场评价”里选定能力模型版本，发起评价'],
    noPublicity: ['第 {round} 轮（{month}）还没有公示，没有公示名单', '请先在认证向导里发布公示'],
    noCertificates: ['第 {round} 轮（{month}）还没有颁发证书', '请先在认证向导里颁发证书，或核对工号'],
    noSuchModel: ['这份数据文件里没有能力模型“{model}”第 {version} 版', '请在“能力标准”里选择已有的版本'],
    noGradePeople: ['{year} 年度等级调整里没有需要出这份文件的人', '请先在决定页作出决定，或核对年度和工号'],
    noGradePublicity: ['{year} 年度等级调整还没有公示，没有公示名单', '请先在公示页发布名单'],
    noPlan: ['{year} 年人力规划还没有可以写进报告的内容', '请先在四定分析里导入客户清单、工时记录或调研问卷'],
    noDutyBook: ['{year} 年人力规划里没有岗位“{post}”、等级“{grade}”的职责书', '请核对岗位和等级，或先在定责页设置职责'],
    cancelled: ['已取消，没有生成文件', '需要时可以重新生成'],
    noBrowser: ['这台电脑上没有可用来生成 PDF 的浏览器', '请改用 Word 格式，或安装 Microsoft Edge 或 Google Chrome 后再试'],
    printFailed: ['PDF 没有生成：浏览器没有完成打印', '请重试；仍不成功时请改用 Word 格式']
  },
  {
    nobody: ['There is nobody to make this document for', 'Finish the on-site evaluation or the results of the round, then try again'],
    nobodyOf: ['Round {round} ({month}) has no result of staff number {staffNo}', 'Check the staff number, the round and the month'],
    noSeatCodes: [
      'No assessor file of round {round} ({month}) was exported, so there are no codes',
      'Export the assessor files under "On-site evaluation" first'
    ],
    noPaperForm: [
      'The on-site evaluation of round {round} ({month}) was not started, so there is no form',
      'Start it by a version of the competency model first'
    ],
    noPublicity: ['Nothing was published of round {round} ({month}) yet', 'Publish the list in the certification wizard first'],
    noCertificates: ['No certificates were issued in round {round} ({month})', 'Issue them in the certification wizard first, or check the staff number'],
    noSuchModel: ['This file has no version {version} of the competency model "{model}"', 'Choose a version that is there, under competency standards'],
    noGradePeople: [
      'The grade adjustment of {year} has nobody to make this document for',
      'Decide on the decisions page first, or check the year and the staff number'
    ],
    noGradePublicity: ['The grade adjustment of {year} is not published, so there is no list', 'Publish it on the publicity page first'],
    noPlan: ['The plan of {year} has nothing to report yet', 'Take in customers, time records or a survey first'],
    noDutyBook: ['The plan of {year} has no duty book of the post "{post}" and the grade "{grade}"', 'Check both, or set up duties first'],
    cancelled: ['Cancelled; no file was made', 'Make it again when it is needed'],
    noBrowser: ['There is no browser on this machine that can make a PDF', 'Choose Word, or install Microsoft Edge or Google Chrome and try again'],
    printFailed: ['The PDF was not made: the browser did not finish printing', 'Try again; should it fail once more, choose Word']
  }
)
