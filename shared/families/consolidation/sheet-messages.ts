import { defineTexts } from '../../kernel/texts'

export const citiesSheetTexts = defineTexts(
  'citiesSheet',
  {
    title: '地市名册',
    instructions: '省公司用：一行一个应上报的单位。代码要与该单位密钥名片上的一致；顺序即汇总表里的先后。',
    code: '单位代码',
    'code.hint': '数字和大写字母，如 MY，与其密钥名片上的一致',
    name: '单位名称',
    'name.hint': '简称即可，如 绵阳分公司',
    import: '导入 {file}：{count} 个单位'
  },
  {
    title: 'Cities',
    instructions: 'For the province: one row for each office that submits. The code is the one on its key card; the order is that of the consolidated tables.',
    code: 'Code',
    'code.hint': 'Digits and capital letters, e.g. MY, as on the key card',
    name: 'Name',
    'name.hint': 'The short name will do',
    import: 'Imported {file}: {count} offices'
  }
)
