import { defineTexts } from '../../../kernel/texts'

/** Values of parameters as the report and its page write them. */
export const valueTexts = defineTexts(
  'planningValue',
  {
    count: '共 {count} 项',
    list: '{items}',
    percentOf: '{name} {percent}%',
    percent: '{value}%',
    range: '{from}–{to}',
    bands: '低于 {idle} 为不饱和，高于 {overloaded} 为超负荷',
    measured: '{value} {unit}',
    unset: '未设定'
  },
  {
    count: '{count} entries',
    list: '{items}',
    percentOf: '{name} {percent}%',
    percent: '{value}%',
    range: '{from}–{to}',
    bands: 'idle below {idle}, overloaded above {overloaded}',
    measured: '{value} {unit}',
    unset: 'not set'
  }
)
