import { createTranslator, defineTexts, type Language } from '../../../shared/kernel/texts'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import { sayFingerprint, trustTexts, type OwnKey } from '../../../shared/trust'
import type { RecoveryCode } from './key-ring'
import type { RecoverySheet } from './recovery-sheet'

const texts = defineTexts(
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
    'code.working': 'Recovery code of the working key',
    'code.reserve': 'Recovery code of the reserve key',
    'note.city': 'How: Submission → Keys → Restore by recovery code.',
    'note.working': 'How: Submission → Keys → Restore by recovery code. The working key signs, and opens what cities submit.',
    'note.reserve':
      'The reserve key opens what cities submit, and does not sign; it is for the day on which the sheet of the working key is destroyed. Keep it apart from that sheet.'
  }
)

/** 密钥恢复单: what the codes of an office's keys are printed on. */
export function keySheet({ card, fingerprint }: OwnKey, codes: readonly RecoveryCode[], today: CivilDate, language: Language): RecoverySheet {
  const say = createTranslator([texts, trustTexts], language)
  return {
    fileName: say(texts.ref('fileName', { name: card.name })),
    title: say(texts.ref('title')),
    lines: [say(texts.ref('purpose')), say(texts.ref('danger'))],
    facts: [
      { name: say(texts.ref('office')), value: `${card.name}（${say(trustTexts.ref(`office.${card.office}`))}）` },
      { name: say(texts.ref('code')), value: card.code },
      { name: say(texts.ref('fingerprint')), value: sayFingerprint(fingerprint) },
      { name: say(texts.ref('createdOn')), value: card.createdOn }
    ],
    codes: codes.map(({ of, code }) => ({
      name: say(texts.ref(`code.${of}`)),
      note: say(texts.ref(card.office === 'city' ? 'note.city' : `note.${of}`)),
      code
    })),
    today
  }
}
