import { defineTexts } from '../../kernel/texts'

/** What the family's parameters are called and mean. */
export const parameterTexts = defineTexts(
  'surveyParameter',
  {
    baseline: '调研：对照基线（方案材料中的调研结论）',
    'baseline.meaning': '方案材料给出的各项比例，调研结果与它逐项对照',
    confidence: '调研：置信水平',
    'confidence.meaning': '比例的置信区间（Wilson）按这个水平计算',
    leastCell: '调研：最小显示人数',
    'leastCell.meaning': '人数少于它的单元格不显示，以免认出个人',
    leastExpected: '调研：卡方检验的最小期望频数',
    'leastExpected.meaning': '有单元格的期望频数低于它时，改用 Fisher 精确检验'
  },
  {
    baseline: 'Survey: baseline of the programme’s slides',
    'baseline.meaning': 'The shares that the slides state; a survey is held against each of them',
    confidence: 'Survey: confidence level',
    'confidence.meaning': 'Intervals of shares (Wilson) are computed at this level',
    leastCell: 'Survey: fewest people of a cell',
    'leastCell.meaning': 'Cells of fewer people are not shown, so that nobody can be recognised',
    leastExpected: 'Survey: least expected count of the chi-square test',
    'leastExpected.meaning': 'Where a cell is expected to hold fewer, Fisher’s exact test is made instead'
  }
)
