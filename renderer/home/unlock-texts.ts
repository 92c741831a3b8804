import { defineTexts } from '../../shared/kernel/texts'

export const unlockTexts = defineTexts(
  'unlockDialog',
  {
    title: '打开有密码的文件',
    text: '“{name}”设了密码，请输入密码。',
    password: '密码',
    open: '打开',
    opening: '正在打开…',
    cancel: '先不打开',
    forgotten: '忘记密码',
    'code.title': '用恢复码打开',
    'code.text': '请找出“{name}”的密码恢复单，输入上面的恢复码，并设一个新密码。恢复单以后继续有效。',
    code: '恢复码',
    'code.hint': '不分大小写，空格可有可无',
    back: '返回输入密码',
    'code.open': '打开并启用新密码',
    'code.done': '新密码已启用，原恢复单继续有效'
  },
  {
    title: 'Open a file with a password',
    text: '"{name}" has a password. Enter it to open the file.',
    password: 'Password',
    open: 'Open',
    opening: 'Opening…',
    cancel: 'Not now',
    forgotten: 'Forgotten password',
    'code.title': 'Open by recovery code',
    'code.text': 'Find the recovery sheet of "{name}", enter its code and set another password. The sheet stays good.',
    code: 'Recovery code',
    'code.hint': 'Capitals and spaces do not matter',
    back: 'Back to the password',
    'code.open': 'Open and set the new password',
    'code.done': 'The new password is in force; the recovery sheet stays good'
  }
)
