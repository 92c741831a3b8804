import { defineTexts } from '../../kernel/texts'

/** What the family's parameters are called and mean. */
export const parameterTexts = defineTexts(
  'consolidationParameter',
  {
    smallestGroup: '汇总：最小显示人数',
    'smallestGroup.meaning': '跨市对比中人数少于它的格子不显示，能由合计倒推的格子一并隐去',
    identityNumbers: '上报：身份证号',
    'identityNumbers.meaning': '身份证号是否随上报文件交给省公司；不交时只交不可还原的校验值',
    evidence: '上报：行为证据',
    'evidence.meaning': '现场评价的行为证据文字是否随上报文件交给省公司'
  },
  {
    smallestGroup: 'Consolidation: smallest group',
    'smallestGroup.meaning': 'In views across cities cells of fewer people are not shown, nor those that would give them away',
    identityNumbers: 'Submission: identity numbers',
    'identityNumbers.meaning': 'Whether identity numbers go to the province with a submission; otherwise only a digest does',
    evidence: 'Submission: evidence',
    'evidence.meaning': 'Whether the evidence of the on-site evaluation goes to the province in words'
  }
)
/** 不上报 · 上报, as values of the two choices. */
export const choiceTexts = defineTexts('consolidationChoice', { keep: '留在本市', send: '随文件上报' }, { keep: 'stays at home', send: 'goes along' })
