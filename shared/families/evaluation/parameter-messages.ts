import { defineTexts } from '../../kernel/texts'

/** What the family's parameters are called and mean. */
export const parameterTexts = defineTexts(
  'evaluationParameter',
  {
    minimumCandidates: '二次平均：每组至少几名候选人',
    'minimumCandidates.meaning': '有一组候选人少于此数，不做二次平均',
    cap: '二次平均：修正分上限',
    'cap.meaning': '修正后超过此分的按此分计；原始分也不得超过此分'
  },
  {
    minimumCandidates: 'Equalising panels: candidates a panel needs',
    'minimumCandidates.meaning': 'With fewer candidates in any panel the panels are not equalised',
    cap: 'Equalising panels: highest score',
    'cap.meaning': 'An equalised score above it counts as this score; raw scores may not exceed it either'
  }
)
