import { defineTexts, type TextRef } from '../../kernel/texts'
import type { BaselineKey, QuestionType } from './model'

/** Names of the family's things, and what the history says of its edits. */
export const texts = defineTexts(
  'survey',
  {
    'type.single': '单选题',
    'type.multiple': '多选题',
    'type.scale': '量表题',
    'type.number': '数字题',
    'type.text': '文字题',
    'type.other': '不统计',
    'baseline.relationshipKeeper': '把自己定位为客户关系维系者',
    'baseline.relationshipDuty': '认为最主要的职责是客户关系建立、拜访与回访',
    'baseline.overload': '认为当前工作量超负荷',
    'baseline.communication': '认为沟通能力最重要',
    'baseline.trainingPoor': '认为当前培训方式不可取',
    'baseline.monitoringPoor': '认为营服过程监控方式存在问题',
    'baseline.payImprovement': '希望改善薪酬机制',
    'command.changeQuestion': '{year} 年调研：修改题目“{title}”',
    'command.change': '{year} 年调研：修改名称或应答人数',
    'command.remove': '删除 {year} 年调研',
    usualTitle: '{year}年客户经理调研问卷'
  },
  {
    'type.single': 'Single choice',
    'type.multiple': 'Multiple choice',
    'type.scale': 'Scale',
    'type.number': 'Number',
    'type.text': 'Free text',
    'type.other': 'Not counted',
    'baseline.relationshipKeeper': 'see themselves as keepers of relationships',
    'baseline.relationshipDuty': 'take building relationships and visiting for their main duty',
    'baseline.overload': 'find their workload too heavy',
    'baseline.communication': 'hold communication for the most important ability',
    'baseline.trainingPoor': 'find the present training unsuitable',
    'baseline.monitoringPoor': 'see problems in the way the service process is monitored',
    'baseline.payImprovement': 'wish for better pay rules',
    'command.changeQuestion': 'Survey {year}: change the question "{title}"',
    'command.change': 'Survey {year}: change the title or the number of people asked',
    'command.remove': 'Delete the survey of {year}',
    usualTitle: '{year} survey of account managers'
  }
)
export const questionTypeText = (type: QuestionType): TextRef => texts.ref(`type.${type}`)
/** What a baseline says of those who agree: 把自己定位为客户关系维系者. */
export const baselineText = (baseline: BaselineKey): TextRef => texts.ref(`baseline.${baseline}`)
