import { defineTexts } from '../../kernel/texts'

export const ruleTexts = defineTexts(
  'consolidationRule',
  {
    'source.merge': '规则说明第 8 节“上报与汇总”',
    'source.privacy': '上报与汇总要求：跨市对比的小群体保护',
    'rule.merge': '汇总',
    'rule.suppress': '小群体保护',
    'rule.sending': '上报内容',
    'step.packages': '收到的版本数',
    'step.current': '计入汇总的版本数',
    'step.current.how': '同一单位同一周期取最新版本；最新版本已退回的，等重报后再计',
    'step.expected': '应报单位数',
    'step.missing': '未报单位数',
    'step.stated': '各单位写明的人数合计',
    'step.people': '汇总人数',
    'step.reconciled': '人数与校验合计一致',
    'step.differs': '{city} 写明 {stated} 人，汇总 {people} 人',
    'step.twice': '在两个单位重复出现的人数',
    'step.onePack': '各单位使用同一标准包',
    'step.small': '人数少于 {least} 的格子数',
    'step.hidden': '隐去的格子数',
    'step.hidden.how': '含为防止倒推而一并隐去的',
    'step.total': '合计人数'
  },
  {
    'source.merge': 'Rules, section 8: submission and consolidation',
    'source.privacy': 'Submission and consolidation: privacy of small groups in views across cities',
    'rule.merge': 'Consolidation',
    'rule.suppress': 'Privacy of small groups',
    'rule.sending': 'What a submission holds',
    'step.packages': 'Revisions received',
    'step.current': 'Revisions that count',
    'step.current.how': 'The newest of an office and a period; where it went back, none until the next',
    'step.expected': 'Offices expected',
    'step.missing': 'Offices missing',
    'step.stated': 'People as the offices state them',
    'step.people': 'People consolidated',
    'step.reconciled': 'People agree with the control totals',
    'step.differs': '{city} states {stated} people, {people} were consolidated',
    'step.twice': 'People who are in two offices',
    'step.onePack': 'All offices use one standard pack',
    'step.small': 'Cells of fewer than {least} people',
    'step.hidden': 'Hidden cells',
    'step.hidden.how': 'With those that would give them away',
    'step.total': 'People in all'
  }
)
