import { defineTexts } from '../../kernel/texts'

/** What the survey's sheet says around its cells. */
export const surveySheetTexts = defineTexts(
  'surveySheet',
  {
    title: '调研问卷',
    instructions: '问卷工具导出的表可以直接导入。一人一行；一题一列，多选题也可以一个选项一列（选了填 1）。不要包含姓名、手机等能认出个人的列。',
    respondent: '序号',
    'respondent.hint': '答卷的编号，再次导入时按它更新',
    submittedAt: '提交时间',
    'submittedAt.hint': '提交答卷的时间',
    duration: '所用时间',
    'duration.hint': '答题用时，不统计',
    source: '来源',
    'source.hint': '答卷的渠道，不统计',
    question: '题目：{title}',
    'question.hint': '一题一列；多选题可以一个选项一列',
    'import.survey': '导入 {file} 的调研问卷：答卷 {count} 份'
  },
  {
    title: 'Survey',
    instructions:
      'Exports of form tools can be imported as they are: a row a person, a column a question, or a column a choice (1 where chosen). Leave out columns that tell who answered.',
    respondent: 'Number',
    'respondent.hint': 'Number of the answer sheet, by which a second import updates it',
    submittedAt: 'Submitted at',
    'submittedAt.hint': 'When it was submitted',
    duration: 'Time taken',
    'duration.hint': 'How long it took; not counted',
    source: 'Source',
    'source.hint': 'Where it came from; not counted',
    question: 'Question: {title}',
    'question.hint': 'A column a question; of several choices, a column a choice',
    'import.survey': 'Imported the survey of {file}: {count} answer sheets'
  }
)
