import { defineFaults } from '../../kernel/result'

/** Why an edit or an import of a survey is refused, and what an import points out. */
export const faults = defineFaults(
  'surveyFault',
  {
    noSurvey: ['{year} 年还没有调研问卷', '请先在调研页导入问卷导出的表'],
    unknownQuestion: ['问卷里没有题目 {key}', '请刷新后再试'],
    unknownOption: ['“{title}”没有选项“{option}”', '请只选题目里已有的选项'],
    noQuestions: ['表里没有认出题目', '请检查是否选对了工作表；题目一题一列，多选题一个选项一列也可以'],
    notKept: ['“{heading}”可能认出个人，不导入', '问卷结果按匿名处理；确要统计的，请改名后再导'],
    typeChanged: ['“{title}”沿用上次改定的题型“{type}”', '需要时在题目页改回']
  },
  {
    noSurvey: ['There is no survey of {year} yet', 'Import the export of the form on the survey page first'],
    unknownQuestion: ['The survey has no question {key}', 'Reload and try again'],
    unknownOption: ['"{title}" has no option "{option}"', 'Choose from the options that the question has'],
    noQuestions: ['No question was recognised in the sheet', 'Check that it is the right sheet: a column a question, or a column a choice'],
    notKept: ['"{heading}" might tell who answered and is not taken in', 'Surveys are kept without names; rename the column if it has to be counted'],
    typeChanged: ['"{title}" keeps the type "{type}" that was set before', 'Change it on the questions page where it is wrong']
  }
)
