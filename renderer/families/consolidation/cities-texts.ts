import { defineTexts } from '../../../shared/kernel/texts'

export const citiesPageTexts = defineTexts(
  'citiesPage',
  {
    'empty.title': '还没有登记地市',
    'empty.text': '逐个登记，或下载模板填好后一次导入。代码要与各市密钥名片上的一致；登记后才知道谁还没有上报。',
    table: '地市名册（{count} 个单位）',
    'column.order': '顺序',
    'column.code': '单位代码',
    'column.name': '单位名称',
    'column.key': '密钥',
    'column.actions': '操作',
    'code.wrong': '1 至 12 位大写字母、数字或连字符',
    'key.compared': '已核对',
    'key.waiting': '未核对指纹',
    'key.retired': '已停用',
    'key.none': '还没有名片',
    toKeys: '去密钥页',
    add: '登记地市',
    save: '保存',
    cancel: '取消',
    edit: '修改',
    remove: '删除',
    editOf: '修改：{name}',
    removeOf: '删除：{name}'
  },
  {
    'empty.title': 'No cities are registered yet',
    'empty.text':
      'Register them one by one, or fill in the template and import it. Codes must be those of the key cards; only then it is known who is missing.',
    table: 'Cities ({count})',
    'column.order': 'Order',
    'column.code': 'Code',
    'column.name': 'Name',
    'column.key': 'Key',
    'column.actions': 'Actions',
    'code.wrong': '1 to 12 capital letters, digits or hyphens',
    'key.compared': 'Compared',
    'key.waiting': 'Not compared',
    'key.retired': 'Retired',
    'key.none': 'No card yet',
    toKeys: 'To the keys',
    add: 'Register a city',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Change',
    remove: 'Remove',
    editOf: 'Change {name}',
    removeOf: 'Remove {name}'
  }
)
