import { defineTexts } from '../kernel/texts'

export const standardTexts = defineTexts(
  'standard',
  { 'standing.issued': '省定', 'standing.builtIn': '示例', 'standing.trial': '试算' },
  { 'standing.issued': 'Issued', 'standing.builtIn': 'Example', 'standing.trial': 'Trial' }
)
