import { defineTexts } from '../kernel/texts'

export const carryOutTexts = defineTexts(
  'carryOut',
  {
    taken: '导入省公司对 {period} 第 {revision} 版上报的回执',
    'taken.decided': '导入省公司对 {period} 第 {revision} 版上报的批复，落实 {count} 人',
    because: '省公司批复：{words}',
    left: '{name}（{staffNo}）申报 {target} 的批复没有落实：{why}',
    sealing: '正在封装',
    computing: '正在计算结果',
    workings: '正在记录计算依据 {done}/{total}',
    workbook: '正在生成结果工作簿',
    sealed: '封装 {period} 第 {revision} 版上报'
  },
  {
    taken: 'Took in the province’s receipt of {period}, revision {revision}',
    'taken.decided': 'Took in the province’s reply to {period}, revision {revision}: {count} people',
    because: 'Reply of the province: {words}',
    left: 'The reply about {name} ({staffNo}, {target}) was not carried out: {why}',
    sealing: 'Sealing',
    computing: 'Computing the results',
    workings: 'Noting the workings {done}/{total}',
    workbook: 'Making the result workbook',
    sealed: 'Sealed {period}, revision {revision}'
  }
)
