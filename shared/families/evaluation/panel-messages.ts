import { defineTexts } from '../../kernel/texts'

/** What the panel view says to HR, in plain words. */
export const panelTexts = defineTexts(
  'evaluationPanel',
  {
    'agreement.icc':
      '本组评委一致性 {value}（1 为完全一致，{confidence}% 置信区间 {lower} 至 {upper}）：平均分的差别约 {percent}% 来自候选人本身，其余来自评委之间的分歧',
    'agreement.none': '本组评委一致性 {value}，不高于 0：评委之间的分歧盖过了候选人之间的差别，建议先统一尺度再合议',
    'agreement.alpha': '评分表还不齐，按 α 系数估计本组评委一致性为 {value}（1 为完全一致，0 相当于随意打分）',
    'agreement.tooFew': '样本不足：目前只有 {candidates} 名候选人、{assessors} 名评委的已提交评分，至少要 {minimum} 名候选人、2 名评委才能判断一致性',
    'agreement.notComparable': '不可比：还没有两名评委都评过的候选人，无法判断一致性',
    'agreement.undefined': '各候选人的平均分没有差别，无法计算一致性',
    severe: '{name}打分比同组平均低 {levels} 级（{candidates} 人 × {items} 项），可能偏严，建议合议时提醒',
    lenient: '{name}打分比同组平均高 {levels} 级（{candidates} 人 × {items} 项），可能偏宽，建议合议时提醒',
    'leniency.tooFew': '{name}：样本不足（已提交 {candidates} 人），还看不出打分宽严',
    'leniency.notComparable': '{name}：不可比，与同组其他评委没有共同评过的候选人',
    'leniency.undefined': '{name}：同组评分全都一样，看不出打分宽严',
    halo: '{name}对同一名候选人的各项能力打分几乎一样（平均离散 {spread} 级），可能受总体印象影响，建议逐项对照行为证据',
    central: '{name}有 {share}% 的评分落在中间等级，离散程度只有同组的 {spread}%，可能趋中，建议对照等级描述拉开差距',
    driftDown: '{name}对后 {count} 名候选人打分比对前 {count} 名低 {levels} 级（与同组其他评委相比），可能越评越严，建议回看前面的评分',
    driftUp: '{name}对后 {count} 名候选人打分比对前 {count} 名高 {levels} 级（与同组其他评委相比），可能越评越宽，建议回看前面的评分',
    fine: '{name}打分没有明显偏向（{candidates} 人 × {items} 项）',
    waiting: '{name}还有 {count} 份评价表没有提交',
    nothingYet: '{name}还没有提交评价表',
    'conflict.rating': '{assessor}对“{name}”的评分有 {count} 个版本，目前以最后修改的为准，请选定一个',
    'conflict.seat': '{assessor}的评价表有 {count} 个版本，目前以最后修改的为准，请选定一个'
  },
  {
    'agreement.icc':
      'Agreement of the panel {value} (1: complete; {confidence}% interval {lower} to {upper}): about {percent}% of the differences in mean ratings come from the candidates, the rest from disagreement among assessors',
    'agreement.none':
      'Agreement of the panel {value}, not above 0: assessors differ more than candidates do; bring their standards together before settling levels',
    'agreement.alpha': 'Not all sheets are in; by the alpha coefficient the agreement of the panel is about {value} (1: complete, 0: no better than chance)',
    'agreement.tooFew':
      'Too few: sheets of {candidates} candidates by {assessors} assessors so far; at least {minimum} candidates and 2 assessors are needed to judge agreement',
    'agreement.notComparable': 'Not comparable: no candidate has been rated by two assessors yet',
    'agreement.undefined': 'The mean ratings of all candidates are the same, so that agreement cannot be computed',
    severe: '{name} rates {levels} levels below the panel ({candidates} people × {items} competencies) and may be severe; mention it when levels are settled',
    lenient: '{name} rates {levels} levels above the panel ({candidates} people × {items} competencies) and may be lenient; mention it when levels are settled',
    'leniency.tooFew': '{name}: too few ({candidates} people submitted) to tell whether the rating is severe or lenient',
    'leniency.notComparable': '{name}: not comparable, no candidate shared with the other assessors of the panel',
    'leniency.undefined': '{name}: all ratings of the panel are the same, so that severity cannot be told',
    halo: '{name} rates all competencies of a candidate nearly alike (mean spread {spread} levels), perhaps by a general impression; go through the evidence competency by competency',
    central:
      '{share}% of the ratings of {name} are in the middle and their spread is only {spread}% of that of the panel; use the level descriptions to tell people apart',
    driftDown:
      '{name} rates the last {count} candidates {levels} levels lower than the first {count}, against the other assessors; look at the early ratings again',
    driftUp:
      '{name} rates the last {count} candidates {levels} levels higher than the first {count}, against the other assessors; look at the early ratings again',
    fine: '{name} shows no clear tendency ({candidates} people × {items} competencies)',
    waiting: '{name} has not submitted {count} sheets yet',
    nothingYet: '{name} has not submitted any sheet yet',
    'conflict.rating': 'The rating of "{name}" by {assessor} has {count} versions; the latest counts until one is chosen',
    'conflict.seat': 'The sheet of {assessor} has {count} versions; the latest counts until one is chosen'
  }
)
