import { defineTexts } from '../../shared/kernel/texts'

export const analysisPageTexts = defineTexts(
  'analysisPage',
  {
    title: '数据移交（供分析用）',
    text: '把所选周期的结果导出为 Parquet 和 CSV 两种格式，附字段说明，可用 DuckDB、Excel、WPS 或统计软件直接分析。里面没有姓名、工号和身份证号，人员只有编号，各期编号不变。',
    periods: '导出哪些周期',
    'periods.none': '还没有可以导出的数据。市州分公司建立轮次或等级调整、省公司接收上报之后，就可以移交。',
    periodOf: '{period}（{count} 份上报）',
    data: '导出分析数据',
    'data.done': '分析数据已导出',
    working: '正在整理分析数据',
    'keys.title': '编号对照表',
    'keys.text': '对照表写明每个编号是谁。谁同时拿到数据和对照表，谁就能认出每一个人：请只在确有必要时导出，与数据分开存放，用后删除，不要一起发送。',
    'keys.sure': '我确有必要，并会与数据分开保管',
    keys: '导出编号对照表',
    'keys.done': '编号对照表已导出，请与数据分开保管'
  },
  {
    title: 'Data hand-over for analysis',
    text: 'The results of the chosen periods as Parquet and as CSV, with a description of every field, for DuckDB, a spreadsheet or a statistics package. No names, staff numbers or identity numbers: people have ids that stay the same over the periods.',
    periods: 'Which periods',
    'periods.none': 'There is no data yet. A city has some once it has a round or a grade adjustment, the province once it has received a submission.',
    periodOf: '{period} ({count} submissions)',
    data: 'Export the data',
    'data.done': 'The data is exported',
    working: 'Making the data ready',
    'keys.title': 'Table of ids',
    'keys.text':
      'It says whose each id is. Whoever has both the data and this table knows every person: export it only where there is need, keep it apart from the data, delete it afterwards, and never send both together.',
    'keys.sure': 'There is need, and I keep it apart from the data',
    keys: 'Export the table of ids',
    'keys.done': 'The table of ids is exported; keep it apart from the data'
  }
)
