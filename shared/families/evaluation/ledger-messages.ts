import { defineTexts } from '../../kernel/texts'

/** What the evidence behind a person is called. */
export const ledgerTexts = defineTexts(
  'evaluationLedger',
  {
    paper: '{paper}（满分 {full}）',
    absent: '缺考',
    month: '月度绩效',
    satisfaction: '客户经理满意度',
    supervisor: '主管评价：{indicators}',
    course: '培训课程：{course}',
    courseHours: '培训课程：{course}（{hours} 学时）',
    rating: '能力评分：{name}',
    notObserved: '能力评分：{name}（未观察到）',
    mark: '现场打分：{paper}',
    reopened: '评价表重新打开（{assessor}）',
    recused: '回避',
    consensus: '合议等级：{name}（评分计算结果 {calculated}）',
    override: '人工调整：{name}（评分计算结果 {calculated}）',
    calculated: '计算结论：{status}（综合得分）',
    decided: '人工决定：{status}（计算结论为{calculated}）',
    appeal: '收到异议',
    upheld: '异议成立',
    rejected: '异议不成立',
    certificate: '颁发{grade}客户经理证书，有效期至 {until}',
    revoked: '撤销证书'
  },
  {
    paper: '{paper} (full mark {full})',
    absent: 'Absent from the exam',
    month: 'Monthly performance',
    satisfaction: 'Satisfaction with the account manager',
    supervisor: 'Supervisor rating: {indicators}',
    course: 'Course: {course}',
    courseHours: 'Course: {course} ({hours} hours)',
    rating: 'Rating: {name}',
    notObserved: 'Rating: {name} (not observed)',
    mark: 'Mark on site: {paper}',
    reopened: 'Sheet reopened ({assessor})',
    recused: 'Recused',
    consensus: 'Level by consensus: {name} (the ratings come to {calculated})',
    override: 'Override: {name} (the ratings come to {calculated})',
    calculated: 'Calculated decision: {status} (composite score)',
    decided: 'Decided by people: {status} (calculated: {calculated})',
    appeal: 'Appeal received',
    upheld: 'Appeal upheld',
    rejected: 'Appeal rejected',
    certificate: 'Certificate of {grade} account manager, valid until {until}',
    revoked: 'Certificate revoked'
  }
)
