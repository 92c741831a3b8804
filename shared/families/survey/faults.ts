import { defineFaults } from '../../kernel/result'

/** Why an edit or an import of a survey is refused, and what an import points out. */
export const faults = defineFaults(
  'surveyFault',
  {
    noSurvey: ['{year} 年还没有调研问卷', '请先在调研页导入问卷导出的表'],
    unknownQuestion: ['问卷里没有题目 {key}', '请刷新后再试'],
    unknownOption: ['“{title}”没有选项“{option}”', '请只选题目里已有的选项'],
    noQuestions: ['表里没有认出题目', '请检查是否选对了工作表；题目一题一列，多选题一个选项一列也可以'],
    answerCut: ['{cell}：“{field}”有 {length} 个字，只保留前 {limit} 个字', '需要全文的，请保存好原来的问卷导出'],
    optionTwice: ['“{title}”的选项“{option}”出现了两次', '请删去重复的选项'],
    optionAnswered: ['“{title}”的选项“{option}”有人选过，不能去掉', '可以调整顺序；不想统计这道题的，请把题型改为“不统计”'],
    notAPoint: ['量表题“{title}”的分值“{option}”不是数字', '请把题型改为单选题，或只写数字'],
    populationFew: ['应答人数 {population} 少于已收到的 {respondents} 份答卷', '请核对应答人数，或删去重复的答卷后重新导入'],
    typeChanged: ['“{title}”沿用上次改定的题型“{type}”', '需要时在题目页改回']
  },
  {
    noSurvey: ['There is no survey of {year} yet', 'Import the export of the form on the survey page first'],
    unknownQuestion: ['The survey has no question {key}', 'Reload and try again'],
    unknownOption: ['"{title}" has no option "{option}"', 'Choose from the options that the question has'],
    noQuestions: ['No question was recognised in the sheet', 'Check that it is the right sheet: a column a question, or a column a choice'],
    answerCut: ['{cell}: "{field}" has {length} characters; the first {limit} are kept', 'Keep the export of the form where the whole text is needed'],
    optionTwice: ['"{title}" has the option "{option}" twice', 'Delete one of the two'],
    optionAnswered: ['"{title}": somebody chose "{option}", so it cannot go', 'It can be moved; to leave the question out, set its type to not counted'],
    notAPoint: ['The point "{option}" of the scale "{title}" is no number', 'Make it a single choice, or write numbers only'],
    populationFew: ['{population} people asked is fewer than the {respondents} answers received', 'Check the number, or import again without repeated answers'],
    typeChanged: ['"{title}" keeps the type "{type}" that was set before', 'Change it on the questions page where it is wrong']
  }
)
