import { defineTexts } from '../../../shared/kernel/texts'

/** What every recovery sheet says, whatever it recovers. */
export const sheetTexts = defineTexts(
  'recoverySheet',
  {
    typing: '录入时不分大小写，空格和连字符可有可无；字母 O 与数字 0、字母 I、L 与数字 1 不用区分，输错会有提示。',
    keeping: '怎样保管',
    'keeping.two': '由两个人分别保管：原件一人、副本一人，两份不要放在同一处。',
    'keeping.safe': '装入信封封好、骑缝签字，放进保险柜或机要柜。',
    'keeping.noCopy': '不要拍照，不要扫描，不要存进电脑、U 盘或发到聊天软件。',
    'keeping.leave': '保管人调岗或离职时当面移交，并重新签收。',
    'keeping.leaked': '怀疑被别人看到时，请立即在软件里更换，本单随即作废。',
    made: '制单日期',
    maker: '制单人',
    firstKeeper: '保管人（原件）',
    secondKeeper: '保管人（副本）',
    footer: '本单等同于钥匙，请按机要文件保管'
  },
  {
    typing: 'Capitals, spaces and hyphens do not matter when it is typed in; O and 0, and I, L and 1 count as the same; a typing error is told.',
    keeping: 'How to keep it',
    'keeping.two': 'Two people keep it: one the original, one a copy, in two different places.',
    'keeping.safe': 'Put it into a sealed envelope, signed across the flap, in a safe.',
    'keeping.noCopy': 'No photograph, no scan, no copy on a computer, a stick or in a chat.',
    'keeping.leave': 'Hand it over in person and sign again when a keeper leaves.',
    'keeping.leaked': 'If somebody else may have seen it, replace what it recovers at once: this sheet is void then.',
    made: 'Made on',
    maker: 'Made by',
    firstKeeper: 'Keeper of the original',
    secondKeeper: 'Keeper of the copy',
    footer: 'This sheet is as good as a key: keep it as a confidential document'
  }
)

/** What the recovery sheet of keys says besides. */
export const keySheetTexts = defineTexts(
  'keySheet',
  {
    fileName: '密钥恢复单-{name}',
    title: '密钥恢复单',
    purpose: '电脑损坏、重装系统、更换电脑或忘记密钥口令时，凭下面的恢复码可以在新的电脑上恢复本单位的密钥，继续签名上报、打开收到的文件。',
    danger: '任何人拿到恢复码，就能冒用本单位签名、打开发给本单位的文件。',
    office: '单位',
    code: '单位代码',
    fingerprint: '密钥指纹',
    createdOn: '密钥生成日期',
    'code.city': '恢复码',
    'code.working': '工作密钥恢复码',
    'code.reserve': '备用密钥恢复码',
    'note.city': '恢复办法：上报汇总 → 密钥 → 用恢复码恢复。',
    'note.working': '恢复办法：上报汇总 → 密钥 → 用恢复码恢复。工作密钥既能签名，也能打开各市州上报的文件。',
    'note.reserve': '备用密钥只能打开各市州上报的文件，不能签名；工作密钥的恢复单毁损时用它。请与工作密钥的恢复单分开存放。'
  },
  {
    fileName: 'key-recovery-sheet-{name}',
    title: 'Recovery sheet of keys',
    purpose:
      'When the computer breaks, is set up anew or replaced, or when the passphrase is forgotten, the code below makes the keys of this office again on another computer: to sign submissions and to open what was received.',
    danger: 'Whoever has the code can sign in the name of this office and open what is sent to it.',
    office: 'Office',
    code: 'Code of the office',
    fingerprint: 'Fingerprint of the key',
    createdOn: 'Keys made on',
    'code.city': 'Recovery code',
    'code.working': 'Recovery code of the working key',
    'code.reserve': 'Recovery code of the reserve key',
    'note.city': 'How: Submission → Keys → Restore by recovery code.',
    'note.working': 'How: Submission → Keys → Restore by recovery code. The working key signs, and opens what cities submit.',
    'note.reserve':
      'The reserve key opens what cities submit, and does not sign; it is for the day on which the sheet of the working key is destroyed. Keep it apart from that sheet.'
  }
)
