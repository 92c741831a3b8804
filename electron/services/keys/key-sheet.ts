import { createTranslator, type Language } from '../../../shared/kernel/texts'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import { sayFingerprint, trustTexts, type OwnKey } from '../../../shared/trust'
import type { RecoveryCode } from './key-ring'
import type { RecoverySheet } from './recovery-sheet'
import { keySheetTexts as texts } from './sheet-texts'

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
    codes: codes.map(({ of, code }) => {
      const which = card.office === 'city' ? 'city' : of
      return { name: say(texts.ref(`code.${which}`)), note: say(texts.ref(`note.${which}`)), code }
    }),
    today
  }
}
