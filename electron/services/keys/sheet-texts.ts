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
