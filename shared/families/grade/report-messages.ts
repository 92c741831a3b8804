import { defineTexts } from '../../kernel/texts'

/** What the documents of a year of grade adjustment say. */
export const texts = defineTexts(
  'gradeReport',
  {
    example: '示例标准包 {pack}',
    'movement.same': '{kind}（{to}）',
    'movement.change': '{kind}（{from} → {to}）',
    'movement.standby': '{kind}（{from} → {to}），并待岗',
    order: '序号',
    staffNo: '工号',
    name: '姓名',
    county: '县区',
    from: '现等级',
    movement: '调整意见',
    'approval.file': '{organisation}-{year}年度等级调整审批表',
    'approval.title': '集团客户经理等级调整审批表',
    'approval.summary.subtitle': '{year} 年度',
    'notice.file': '{organisation}-{year}年度等级调整通知书',
    'notice.title': '等级调整通知书',
    'warning.file': '{organisation}-{year}年度警告降级通知书',
    'warning.title': '年度考核结果处理通知书',
    'list.file': '{organisation}-{year}年度等级调整公示名单',
    'list.title': '集团客户经理等级调整公示',
    'list.subtitle': '{year} 年度'
  },
  {
    example: 'Example standard pack {pack}',
    'movement.same': '{kind} ({to})',
    'movement.change': '{kind} ({from} → {to})',
    'movement.standby': '{kind} ({from} → {to}), with standby',
    order: 'No.',
    staffNo: 'Staff number',
    name: 'Name',
    county: 'County',
    from: 'Present grade',
    movement: 'Adjustment',
    'approval.file': '{organisation}-{year}-grade-approval',
    'approval.title': 'Approval of grade adjustments of enterprise account managers',
    'approval.summary.subtitle': '{year}',
    'notice.file': '{organisation}-{year}-grade-notices',
    'notice.title': 'Notice of grade adjustment',
    'warning.file': '{organisation}-{year}-warning-letters',
    'warning.title': 'Notice about annual results',
    'list.file': '{organisation}-{year}-grade-publicity',
    'list.title': 'Publication of grade adjustments of enterprise account managers',
    'list.subtitle': '{year}'
  }
)
