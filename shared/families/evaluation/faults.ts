import { defineFaults } from '../../kernel/result'

export const faults = defineFaults(
  'evaluationFault',
  {
    noEvaluation: ['本轮还没有开始现场评价', '请先在“现场评价”一步里选定能力标准'],
    unknownAssessor: ['没有代号为“{assessor}”的评委', '请先在“现场评价”一步里登记评委']
  },
  {
    noEvaluation: ['The round has no on-site evaluation yet', 'Choose the competency model in the step "On-site evaluation" first'],
    unknownAssessor: ['There is no assessor "{assessor}"', 'Register the assessor in the step "On-site evaluation" first']
  }
)
