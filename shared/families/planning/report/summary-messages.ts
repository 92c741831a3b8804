import { defineTexts } from '../../../kernel/texts'

/** 主要结论: key figures and findings. */
export const summaryTexts = defineTexts(
  'planningReportSummary',
  {
    figures: '关键数据',
    findings: '结论与建议',
    customers: '集团客户',
    'customers.value': '{count} 家',
    managers: '客户经理',
    'managers.value': '{count} 人',
    required: '所需编制',
    vacant: '缺编合计',
    surplus: '超编合计',
    fte: '测算人数',
    'fte.value': '{value} FTE',
    keyEach: '人均重要集团',
    'keyEach.value': '{value} 家',
    preSale: '售前时间占比',
    gap: '与目标的差距',
    index: '顾问型指数',
    'percent.value': '{value}%',
    respondents: '有效问卷',
    'respondents.value': '{count} 份'
  },
  {
    figures: 'Key figures',
    findings: 'Findings and recommendations',
    customers: 'Customers',
    'customers.value': '{count}',
    managers: 'Managers',
    'managers.value': '{count}',
    required: 'Heads required',
    vacant: 'Vacancies',
    surplus: 'Surplus',
    fte: 'FTE',
    'fte.value': '{value}',
    keyEach: 'Key customers each',
    'keyEach.value': '{value}',
    preSale: 'Pre-sale time',
    gap: 'Gap to target',
    index: 'Advisor index',
    'percent.value': '{value}%',
    respondents: 'Survey answers',
    'respondents.value': '{count}'
  }
)
