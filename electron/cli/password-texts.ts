import { defineFaults } from '../../shared/kernel/result'
import { defineTexts } from '../../shared/kernel/texts'

/** What the commands of passwords say. */
export const passwordTexts = defineTexts(
  'cliPassword',
  {
    usage: `数据文件的密码（用 --password-file FILE 或环境变量 HENGCAI_PASSWORD 给出，取第一行，不写在命令行上；打开数据文件的命令都可用）：
  password FILE set --new-password-file FILE [-o SHEET.docx|SHEET.pdf]
                                              设置密码；新密码也可用环境变量 HENGCAI_NEW_PASSWORD；-o 保存密码恢复单
  password FILE change --password-file FILE --new-password-file FILE [-o SHEET.docx|SHEET.pdf]
                                              更换密码；以前的恢复单作废
  password FILE remove --password-file FILE   取消密码`,
    set: '{file} 已设置密码',
    change: '{file} 已更换密码，以前的恢复单作废',
    remove: '{file} 已取消密码',
    code: '恢复码（请抄下封存，忘记密码时用）：{code}',
    sheet: '密码恢复单：{file}'
  },
  {
    usage: `The password of a file (from --password-file FILE, its first line, or from HENGCAI_PASSWORD, never from the command line; for every command that opens one):
  password FILE set --new-password-file FILE [-o SHEET.docx|SHEET.pdf]
                                              set it; the new one may come from HENGCAI_NEW_PASSWORD; -o saves the recovery sheet
  password FILE change --password-file FILE --new-password-file FILE [-o SHEET.docx|SHEET.pdf]
                                              change it; recovery sheets of before are void
  password FILE remove --password-file FILE   take it off`,
    set: '{file} has a password now',
    change: '{file} has another password now; recovery sheets of before are void',
    remove: '{file} has no password any more',
    code: 'Recovery code (write it down and lock it away, for when the password is forgotten): {code}',
    sheet: 'Recovery sheet: {file}'
  }
)

export const passwordFaults = defineFaults(
  'cliPasswordFault',
  {
    needed: ['“{name}”设了密码', '请把密码写在一个文件的第一行，用 --password-file FILE 指明；或放在环境变量 HENGCAI_PASSWORD 里'],
    noNew: ['没有给出新密码', '请把新密码写在一个文件的第一行，用 --new-password-file FILE 指明；或放在环境变量 HENGCAI_NEW_PASSWORD 里'],
    tooShort: ['新密码只有 {length} 个字符，至少要 {shortest} 个', '请换一个长一些的密码'],
    hasOne: ['“{name}”已有密码', '要更换请用 password FILE change']
  },
  {
    needed: ['"{name}" has a password', 'Write it into the first line of a file and name that by --password-file FILE, or give it in HENGCAI_PASSWORD'],
    noNew: ['There is no new password', 'Write it into the first line of a file and name that by --new-password-file FILE, or give it in HENGCAI_NEW_PASSWORD'],
    tooShort: ['The new password has {length} characters; {shortest} are the least', 'Choose a longer one'],
    hasOne: ['"{name}" has a password already', 'To change it use password FILE change']
  }
)
