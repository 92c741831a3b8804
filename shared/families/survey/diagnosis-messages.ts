import { defineTexts } from '../../kernel/texts'

/** The sentences of the diagnosis: what a director signs. They say what was answered, never why. */
export const texts = defineTexts(
  'surveyDiagnosis',
  {
    share: '{percent}%的受访者（n={base}，{confidence}%置信区间 {low}%–{high}%）{what}',
    'share.alone': '{share}。',
    'compared.same': '{share}，与方案材料的{expected}%没有显著差别。',
    'compared.higher': '{share}，显著高于方案材料的{expected}%。',
    'compared.lower': '{share}，显著低于方案材料的{expected}%。',
    'what.relationshipKeeper': '把自己定位为“{options}”',
    'what.relationshipDuty': '认为主要职责是“{options}”',
    'what.overload': '认为当前工作量“{options}”',
    'what.communication': '认为最重要的能力是“{options}”',
    'what.trainingPoor': '对培训方式选择“{options}”（“{title}”）',
    'what.monitoringPoor': '对过程监控方式选择“{options}”（“{title}”）',
    'what.payImprovement': '对薪酬机制选择“{options}”（“{title}”）',
    'what.points': '在“{title}”一题上打了{options}分',
    'what.most': '在“{title}”一题中选择“{option}”，为各选项中最多',
    scale: '“{title}”平均{mean}分（n={base}，中位数{median}分，分值{least}–{greatest}）。',
    number: '“{title}”平均为{mean}（n={base}，中位数{median}，最小{least}，最大{greatest}）。',
    suppressed: '“{title}”中选择“{options}”的人数少于{leastCell}人，不列比例，也不与方案材料的{expected}%对照。',
    withheld: '“{title}”中与方案材料{expected}%对照的比例（选择“{options}”）不列出：列出会让人推算出人数不足{leastCell}人的选项。',
    'withheld.question': '“{title}”有{count}个选项不列比例：人数少于{leastCell}人，或列出后能推算出人数不足的选项。',
    fewAnswers: '“{title}”只有{base}人作答，少于{leastCell}人，不列比例。',
    rate: '共收到{respondents}份答卷，应答率{rate}%（应答{population}人）。',
    respondents: '共收到{respondents}份答卷；没有填写应答总人数，应答率未计算。',
    overOne: '共收到{respondents}份答卷，多于应答总人数{population}人，请核对人数或删去重复答卷。'
  },
  {
    share: '{percent}% of respondents (n={base}, {confidence}% confidence interval {low}%–{high}%) {what}',
    'share.alone': '{share}.',
    'compared.same': '{share}, which does not differ significantly from the slides’ {expected}%.',
    'compared.higher': '{share}, significantly more than the slides’ {expected}%.',
    'compared.lower': '{share}, significantly less than the slides’ {expected}%.',
    'what.relationshipKeeper': 'see themselves as “{options}”',
    'what.relationshipDuty': 'hold “{options}” for a main duty',
    'what.overload': 'call their present workload “{options}”',
    'what.communication': 'hold “{options}” for the most important ability',
    'what.trainingPoor': 'answered “{options}” about training (“{title}”)',
    'what.monitoringPoor': 'answered “{options}” about the monitoring of the process (“{title}”)',
    'what.payImprovement': 'answered “{options}” about pay (“{title}”)',
    'what.points': 'gave {options} points to “{title}”',
    'what.most': 'chose “{option}” for “{title}”, more than any other option',
    scale: '“{title}”: {mean} points on average (n={base}, median {median}, given points {least}–{greatest}).',
    number: '“{title}”: {mean} on average (n={base}, median {median}, least {least}, greatest {greatest}).',
    suppressed: 'Fewer than {leastCell} people chose “{options}” for “{title}”: the share is not shown, nor held against the slides’ {expected}%.',
    withheld:
      'For “{title}” the share (“{options}”) that would be held against the slides’ {expected}% is not shown: it would give an option of fewer than {leastCell} people away.',
    'withheld.question': '“{title}”: {count} options are not shown, being of fewer than {leastCell} people or giving such a one away.',
    fewAnswers: 'Only {base} people answered “{title}”, fewer than {leastCell}: no shares are shown.',
    rate: '{respondents} answers were received: {rate}% of the {population} people asked.',
    respondents: '{respondents} answers were received; the number of people asked is not known, so there is no answer rate.',
    overOne: '{respondents} answers were received, more than the {population} people asked: check the number, or remove repeated answers.'
  }
)
