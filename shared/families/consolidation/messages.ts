import { defineTexts, type TextRef } from '../../kernel/texts'
import type { MergeOutcome } from './rules'

export const texts = defineTexts(
  'consolidation',
  {
    'command.saveCity': '登记地市 {name}',
    'command.removeCity': '从地市名册删去 {name}',
    'sheet.title': '地市名册',
    'column.code': '单位代码',
    'column.code.hint': '数字和大写字母，如 MY，与其密钥名片上的一致',
    'column.name': '单位名称',
    pooled: '人数较少的单位（合计）',
    'finding.missing': '{city} 还没有上报',
    'finding.returned': '{city} 的第 {revision} 版已退回，等待重新上报',
    'finding.unreconciled': '{city} 的校验合计写明 {stated} 人，汇总到 {people} 人',
    'finding.twice.identity': '{people} 姓名和身份证校验值一致，很可能是同一人，在两个单位都有',
    'finding.twice.staffNo': '{people} 工号相同，请核实是否同一人',
    'finding.packs': '各单位使用的标准包不止一个：{packs}',
    'finding.pack': '{pack}（{cities}）',
    'finding.differences': '{city} 有 {count} 处与复算结果不一致',
    'finding.openPoints': '{city} 封装时还有 {count} 项提示没有处理',
    person: '{city} {name}（{staffNo}）'
  },
  {
    'command.saveCity': 'Register the city {name}',
    'command.removeCity': 'Remove the city {name}',
    'sheet.title': 'Cities',
    'column.code': 'Code',
    'column.code.hint': 'Digits and capital letters, e.g. MY, as on its key card',
    'column.name': 'Name',
    pooled: 'Small offices together',
    'finding.missing': '{city} has not submitted yet',
    'finding.returned': 'Revision {revision} of {city} went back; a new one is awaited',
    'finding.unreconciled': 'The control totals of {city} state {stated} people, {people} were consolidated',
    'finding.twice.identity': '{people} have the same name and identity digest: most likely one person in two offices',
    'finding.twice.staffNo': '{people} have the same staff number; check whether they are one person',
    'finding.packs': 'The offices use more than one standard pack: {packs}',
    'finding.pack': '{pack} ({cities})',
    'finding.differences': '{count} values of {city} differ from the recomputation',
    'finding.openPoints': '{city} was sealed with {count} open points',
    person: '{city} {name} ({staffNo})'
  }
)

type Twice = MergeOutcome['twice'][number]
/** 绵阳 王芳（MY10001）, 德阳 王芳（DY20001） */
export const peopleText = ({ places }: Twice, nameOf: (city: string) => string): TextRef[] =>
  places.map(({ city, name, staffNo }) => texts.ref('person', { city: nameOf(city), name, staffNo }))
