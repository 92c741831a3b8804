import { defineTexts } from '../../../kernel/texts'

/** What the history says of edits of customers. */
export const postsEdits = defineTexts(
  'postsEdit',
  {
    'assign.several': '{year} 年规划：调整 {count} 家客户的客户经理',
    'assign.one': '{year} 年规划：{customer}由{people}负责',
    'assign.nobody': '{year} 年规划：{customer}不再有客户经理',
    saveCustomer: '{year} 年规划：客户 {name}',
    removeCustomer: '{year} 年规划：删除客户 {name}'
  },
  {
    'assign.several': 'Plan of {year}: managers of {count} customers',
    'assign.one': 'Plan of {year}: {customer} is served by {people}',
    'assign.nobody': 'Plan of {year}: {customer} has no manager any more',
    saveCustomer: 'Plan of {year}: customer {name}',
    removeCustomer: 'Plan of {year}: remove the customer {name}'
  }
)
