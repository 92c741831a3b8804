import { defineTexts } from '../../../kernel/texts'

/** What the history says of edits of service standards and scenarios, and why some are refused. */
export const headcountEdits = defineTexts(
  'headcountEdit',
  {
    saveStandard: '{year} 年规划：服务标准 {tier} {action}',
    removeStandard: '{year} 年规划：删除服务标准 {tier} {action}',
    saveScenario: '{year} 年规划：情景“{title}”',
    removeScenario: '{year} 年规划：删除情景“{title}”',
    'growth.customers': '{tier} 级客户数变动',
    'growth.hours': '{tier} 级每户工时变动',
    'growth.least': '最多减少 100%'
  },
  {
    saveStandard: 'Plan of {year}: standard {tier} {action}',
    removeStandard: 'Plan of {year}: remove the standard {tier} {action}',
    saveScenario: 'Plan of {year}: scenario "{title}"',
    removeScenario: 'Plan of {year}: remove the scenario "{title}"',
    'growth.customers': 'change of customers of {tier}',
    'growth.hours': 'change of hours of {tier}',
    'growth.least': 'it can fall by 100% at most'
  }
)
