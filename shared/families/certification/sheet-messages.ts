import { defineTexts } from '../../kernel/texts'

export const sheetTexts = defineTexts(
  'certificationSheet',
  {
    exam: '考试成绩',
    'exam.instructions':
      '每人一行；没有考的卷留空，缺考的在“考试状态”写“缺考”，成绩不填。第一轮：知识测验、个性测验、情景模拟；第二轮：知识测验、情景模拟、结构化访谈、方案演讲。',
    performance: '月度绩效',
    'performance.instructions': '每人一行，每月一列，百分制；没有成绩的月份留空，不要填 0。',
    supervisor: '主管评价',
    'supervisor.instructions': '每位评价人对每人一行，五项指标各打 0–100 分；几位评价人就写几行。',
    state: '考试状态',
    'state.hint': '正常或缺考',
    'mark.hint': '原始分；满分写在表头，例如“（满分100）”',
    month: '{month}月',
    'month.dated': '{year}年{month}月',
    'month.hint': '这个月的绩效得分，百分制',
    monthColumn: '月份',
    'monthColumn.hint': '例如 2026-01',
    score: '绩效得分',
    'score.hint': '百分制',
    satisfaction: '客户经理满意度',
    'satisfaction.hint': '有评测结果才填，百分制',
    rater: '评价人',
    'rater.hint': '上级主管姓名',
    'indicator.hint': '0–100 分',
    'import.exam': '导入考试成绩 {file}（{count} 行）',
    'import.performance': '导入月度绩效 {file}（{count} 行）',
    'import.supervisor': '导入主管评价 {file}（{count} 行）'
  },
  {
    exam: 'Exam marks',
    'exam.instructions':
      'One row a person; leave a paper that was not taken empty, write 缺考 as the state of an absent person and no marks. Round 1: 知识测验, 个性测验, 情景模拟; round 2: 知识测验, 情景模拟, 结构化访谈, 方案演讲.',
    performance: 'Monthly performance',
    'performance.instructions': 'One row a person, one column a month, out of 100; leave months without a score empty, never 0.',
    supervisor: 'Supervisor ratings',
    'supervisor.instructions': 'One row for each rater and person, five indicators of 0–100; as many rows as raters.',
    state: 'Exam state',
    'state.hint': '正常 (present) or 缺考 (absent)',
    'mark.hint': 'Raw mark; the full mark stands in the heading, e.g. （满分100）',
    month: 'Month {month}',
    'month.dated': '{year}-{month}',
    'month.hint': 'Score of this month, out of 100',
    monthColumn: 'Month',
    'monthColumn.hint': 'e.g. 2026-01',
    score: 'Score',
    'score.hint': 'Out of 100',
    satisfaction: 'Satisfaction',
    'satisfaction.hint': 'Only where there is a result, out of 100',
    rater: 'Rater',
    'rater.hint': 'Name of the supervisor',
    'indicator.hint': '0–100',
    'import.exam': 'Imported exam marks {file} ({count} rows)',
    'import.performance': 'Imported monthly performance {file} ({count} rows)',
    'import.supervisor': 'Imported supervisor ratings {file} ({count} rows)'
  }
)
