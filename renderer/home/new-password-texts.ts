import { defineTexts } from '../../shared/kernel/texts'

export const newPasswordTexts = defineTexts(
  'newPassword',
  {
    password: '新密码',
    hint: '至少 {shortest} 个字符，可以用中文和空格，例如几个不相干的词',
    short: '还不到 {shortest} 个字符',
    again: '再输一遍新密码',
    differs: '两遍输入不一样'
  },
  {
    password: 'New password',
    hint: 'At least {shortest} characters; spaces are welcome, several unrelated words are good',
    short: 'Fewer than {shortest} characters',
    again: 'New password once more',
    differs: 'The two differ'
  }
)
