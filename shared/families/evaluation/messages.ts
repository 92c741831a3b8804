import { defineTexts } from '../../kernel/texts'

export const texts = defineTexts(
  'evaluation',
  {
    'part.situation': '情境',
    'part.task': '任务',
    'part.action': '行动',
    'part.result': '结果',
    'command.saveAssessor': '登记评委 {name}'
  },
  {
    'part.situation': 'Situation',
    'part.task': 'Task',
    'part.action': 'Action',
    'part.result': 'Result',
    'command.saveAssessor': 'Registered assessor {name}'
  }
)
