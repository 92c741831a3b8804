import { defineTexts } from '../../kernel/texts'

export const texts = defineTexts('consolidation', { 'command.saveCity': '登记地市 {name}' }, { 'command.saveCity': 'Register the city {name}' })
