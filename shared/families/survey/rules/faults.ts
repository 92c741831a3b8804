import { defineFaults } from '../../../kernel/result'

/** Why a question is not counted. */
export const faults = defineFaults(
  'surveyRuleFault',
  {
    optionTwice: ['选项“{option}”出现了两次', '请合并或删去重复的选项'],
    unknownOption: ['对照里的选项“{option}”不在本题选项中', '请从本题的选项里选择'],
    notAPoint: ['量表题的选项“{option}”不是数字', '请把量表的各分值写成数字，或改为单选题'],
    notCrossed: ['“{type}”类型的题不能做交叉分析', '请选择单选、多选或量表题'],
    unequalAnswers: ['两道题的答卷数不同（{row} / {column}）', '请给出同一批答卷的两组答案，没有回答的写 null']
  },
  {
    optionTwice: ['The option "{option}" is there twice', 'Join the two or delete one'],
    unknownOption: ['The option "{option}" of a comparison is none of this question', 'Choose among the options of the question'],
    notAPoint: ['The option "{option}" of a scale is no number', 'Write the points of the scale as numbers, or make it a single choice'],
    notCrossed: ['A question of the type "{type}" cannot be crossed', 'Choose a single or multiple choice or a scale'],
    unequalAnswers: [
      'The two questions have different numbers of respondents ({row} / {column})',
      'Give both answers of the same respondents, null where there is none'
    ]
  }
)
