import { defineTexts } from '../../shared/kernel/texts'

export const settingsTexts = defineTexts(
  'settingsPage',
  {
    title: '设置',
    operator: '经办人',
    'operator.text': '从现在起的修改记在这个名字下，以前的记录不变。',
    'operator.save': '更改经办人',
    'operator.saved': '经办人已改为 {name}',
    language: '界面语言',
    scheme: '外观',
    file: '当前文件',
    'file.name': '文件名',
    'file.company': '公司',
    'file.saveCopy': '另存副本…',
    'file.saveCopy.text': '把整个文件复制一份，例如存到 U 盘。副本随时可以打开。',
    'file.close': '关闭文件',
    'file.folder': '文件存放位置：{folder}',
    about: '关于',
    'about.version': '衡才 {version}',
    'about.pack': '标准包：{title} {version}',
    'about.example': '当前使用的是示例标准包，其中的数字须由省公司确认后才能用于正式评定。'
  },
  {
    title: 'Settings',
    operator: 'Operator',
    'operator.text': 'Changes from now on are kept under this name; earlier records stay as they are.',
    'operator.save': 'Change operator',
    'operator.saved': 'The operator is now {name}',
    language: 'Language',
    scheme: 'Appearance',
    file: 'This file',
    'file.name': 'File name',
    'file.company': 'Company',
    'file.saveCopy': 'Save a copy…',
    'file.saveCopy.text': 'Copies the whole file, for example to a USB stick. The copy can be opened at any time.',
    'file.close': 'Close the file',
    'file.folder': 'Files are kept in: {folder}',
    about: 'About',
    'about.version': 'Hengcai {version}',
    'about.pack': 'Standard pack: {title} {version}',
    'about.example': 'This is the example standard pack; its figures must be confirmed by the province before they are used for real.'
  }
)
