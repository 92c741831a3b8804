import { defineTexts } from '../../kernel/texts'

export const texts = defineTexts(
  'evaluationRule',
  {
    'rule.panelEqualisation': '评委组分数修正（二次平均法）',
    'source.panelEqualisation': '公务员面试通行的二次平均法；原文未涉及，由省公司决定是否采用',
    'reason.notRandom': '候选人不是抽签随机分组',
    'reason.onePanel': '只有一个评委组',
    'reason.fewCandidates': '有的评委组候选人太少',
    'step.random': '候选人由抽签随机分组',
    'step.panels': '评委组不少于两组',
    'step.candidates': '每组候选人不少于 {minimum} 名',
    'step.panelMean': '“{panel}”的平均分',
    'step.panelMean.formula': '合计 {total} ÷ {count} 人',
    'step.overallMean': '各组平均分的平均',
    'step.overallMean.formula': '（{values}）÷ {count}',
    'step.coefficient': '“{panel}”的修正系数',
    'step.coefficient.formula': '{overall} ÷ {mean}',
    'step.equalised': '{staffNo} 的修正分',
    'step.equalised.formula': '{raw} × {coefficient}',
    'step.equalised.capped': '{raw} × {coefficient}，超过上限，按 {cap} 计'
  },
  {
    'rule.panelEqualisation': 'Equalised panel scores (二次平均法)',
    'source.panelEqualisation': 'The usual method of civil service interviews; not in the slides, the province decides whether to use it',
    'reason.notRandom': 'candidates were not drawn by lot',
    'reason.onePanel': 'there is only one panel',
    'reason.fewCandidates': 'a panel has too few candidates',
    'step.random': 'Candidates were drawn by lot',
    'step.panels': 'There are two panels or more',
    'step.candidates': 'Each panel has at least {minimum} candidates',
    'step.panelMean': 'Mean of panel "{panel}"',
    'step.panelMean.formula': 'sum {total} ÷ {count} people',
    'step.overallMean': 'Mean of the panel means',
    'step.overallMean.formula': '({values}) ÷ {count}',
    'step.coefficient': 'Coefficient of panel "{panel}"',
    'step.coefficient.formula': '{overall} ÷ {mean}',
    'step.equalised': 'Equalised score of {staffNo}',
    'step.equalised.formula': '{raw} × {coefficient}',
    'step.equalised.capped': '{raw} × {coefficient}, above the highest score: counts {cap}'
  }
)
