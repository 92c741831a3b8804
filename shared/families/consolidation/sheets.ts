import { codeCell, textCell } from '../../kernel/sheet/cells'
import { column, defineSheet, type AnySheetDefinition } from '../../kernel/sheet/definition'
import { citiesSheetTexts as texts } from './sheet-messages'

const longestName = 60
/** 地市名册: a row an office that submits. */
export const citiesSheet = (): AnySheetDefinition =>
  defineSheet({
    id: 'cities',
    version: 1,
    title: texts.ref('title'),
    sheetName: '地市名册',
    instructions: texts.ref('instructions'),
    repeated: null,
    identity: ['code'],
    alternatives: [],
    columns: {
      code: column(codeCell(/^[0-9A-Z][0-9A-Z-]{0,11}$/, 'MY'), {
        heading: '单位代码',
        aliases: ['地市代码', '市州代码', '分公司代码', '地市编码', '单位编码'],
        label: texts.ref('code'),
        hint: texts.ref('code.hint'),
        required: true,
        width: 12,
        example: 'YL'
      }),
      name: column(textCell(longestName), {
        heading: '单位名称',
        aliases: ['地市名称', '市州名称', '分公司名称', '分公司', '市州分公司', '地市'],
        label: texts.ref('name'),
        hint: texts.ref('name.hint'),
        required: true,
        width: 24,
        example: '云岭市分公司'
      })
    }
  })
