import { defineTexts } from '../../kernel/texts'

export const texts = defineTexts(
  'evaluation',
  {
    'part.situation': '情境',
    'part.task': '任务',
    'part.action': '行动',
    'part.result': '结果',
    lack: '{name}（{parts}）',
    'lacking.rating': '没有评分',
    'lacking.situation': '缺情境或任务',
    'lacking.task': '缺任务',
    'lacking.action': '缺行动',
    'lacking.result': '缺结果',
    'missing.model': '本轮没有选定能力标准',
    'missing.profile': '{post}没有{target}的等级要求，无法判断是否胜任',
    'missing.noTarget': '本轮没有申报级别，无法判断是否胜任',
    'missing.sheet': '{assessor}还没有提交评价表',
    'missing.noSheet': '没有评委提交评价表',
    'missing.competency': '“{name}”没有可用的评分'
  },
  {
    'part.situation': 'Situation',
    'part.task': 'Task',
    'part.action': 'Action',
    'part.result': 'Result',
    lack: '{name} ({parts})',
    'lacking.rating': 'not rated',
    'lacking.situation': 'situation or task is missing',
    'lacking.task': 'task is missing',
    'lacking.action': 'action is missing',
    'lacking.result': 'result is missing',
    'missing.model': 'no competency model was chosen for this round',
    'missing.profile': 'there is no grade profile of {post} for {target}, so that nothing says what is required',
    'missing.noTarget': 'no target grade in this round, so that nothing says what is required',
    'missing.sheet': '{assessor} has not submitted the sheet',
    'missing.noSheet': 'no assessor has submitted a sheet',
    'missing.competency': 'no rating of "{name}" that counts'
  }
)
