import { defineTexts } from '../../../shared/kernel/texts'

/** 密码恢复单: what is printed with the recovery code of a workspace. */
export const passwordSheetTexts = defineTexts(
  'passwordSheet',
  {
    fileName: '密码恢复单-{company}',
    title: '数据文件密码恢复单',
    purpose: '忘记数据文件的密码时，凭下面的恢复码可以打开文件并设置新密码。密码和恢复码都丢失，文件就再也打不开，谁也无法破解。',
    replaced: '更换密码后会打印新的恢复单，以前的恢复单随即作废；用恢复码打开并改了密码的，本单继续有效。',
    company: '单位',
    file: '数据文件',
    code: '恢复码',
    note: '使用办法：打开数据文件 → 忘记密码 → 输入恢复码和新密码。'
  },
  {
    fileName: 'password-recovery-sheet-{company}',
    title: 'Recovery sheet of a file’s password',
    purpose:
      'When the password of the file is forgotten, the code below opens it and sets another one. Without the password and without the code nobody can ever open the file.',
    replaced:
      'A change of the password brings a new sheet, and those of before are void; where the code was used to set a new password, this sheet stays good.',
    company: 'Company',
    file: 'File',
    code: 'Recovery code',
    note: 'How: open the file → Forgotten password → enter the code and a new password.'
  }
)

/** 交接单: what a copy that changes hands holds. */
export const handOverTexts = defineTexts(
  'handOver',
  {
    fileName: '交接单-{company}',
    title: '数据文件交接单',
    text: '移交人把数据文件的完整副本交给接收人。副本已逐字节核对；接收人打开后，修改记录里仍保留各经办人的姓名，可以接着撤销。请接收人核对下列数字后双方签字，此后只在接收人的电脑上继续修改。',
    company: '单位',
    file: '数据文件',
    savedAt: '最后保存',
    sequence: '修改次数',
    sequenceValue: '{count} 次',
    protected: '密码',
    'protected.yes': '有密码，请当面告知，勿与文件一起传递',
    'protected.no': '没有密码',
    size: '副本大小',
    sizeValue: '{bytes} 字节',
    digest: 'SHA-256',
    people: '经办人',
    'people.by': '姓名',
    'people.count': '修改次数',
    'people.first': '第一次修改',
    'people.last': '最近一次修改',
    unnamed: '（未填姓名）',
    holds: '文件里有什么',
    'holds.table': '内容',
    'holds.rows': '条数',
    giver: '移交人',
    taker: '接收人',
    witness: '监交人'
  },
  {
    fileName: 'hand-over-{company}',
    title: 'Hand-over of a file',
    text: 'A whole copy of the file changes hands. It was compared byte by byte; whoever opens it still finds the names of all operators in the history, and can undo. Compare the figures below, sign, and from then on edit on the receiver’s computer only.',
    company: 'Company',
    file: 'File',
    savedAt: 'Last saved',
    sequence: 'Changes',
    sequenceValue: '{count}',
    protected: 'Password',
    'protected.yes': 'Yes: say it in person, never send it with the file',
    'protected.no': 'None',
    size: 'Size of the copy',
    sizeValue: '{bytes} bytes',
    digest: 'SHA-256',
    people: 'Operators',
    'people.by': 'Name',
    'people.count': 'Changes',
    'people.first': 'First change',
    'people.last': 'Latest change',
    unnamed: '(no name given)',
    holds: 'What the file holds',
    'holds.table': 'Content',
    'holds.rows': 'Rows',
    giver: 'Handed over by',
    taker: 'Received by',
    witness: 'Witness'
  }
)
