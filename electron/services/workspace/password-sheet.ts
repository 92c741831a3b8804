import { createTranslator, type Language } from '../../../shared/kernel/texts'
import { usualLetterhead } from '../../../shared/workspace/letterhead'
import { basename } from 'node:path'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { Paper } from '../documents/paper'
import { encodeCode } from '../keys/recovery-code'
import type { RecoverySheet } from '../keys/recovery-sheet'
import type { OpenWorkspace } from '../storage'
import { hostCatalogues } from '../texts'
import { companyOf } from './desk'
import { passwordSheetTexts as texts } from './password-texts'

/** The paper that a workspace's documents are printed on. */
export const paperOf = (open: OpenWorkspace, language: Language): Paper => ({
  letterhead: open.tables.letterhead.get('letterhead') ?? usualLetterhead(companyOf(open), createTranslator(hostCatalogues, language)),
  language
})

/** 密码恢复单: the recovery code of a workspace, to be printed and locked away. */
export function passwordSheet(open: OpenWorkspace, code: Uint8Array, today: CivilDate, language: Language): RecoverySheet {
  const say = createTranslator([texts], language)
  const company = companyOf(open)
  return {
    fileName: say(texts.ref('fileName', { company })),
    title: say(texts.ref('title')),
    lines: [say(texts.ref('purpose')), say(texts.ref('replaced'))],
    facts: [
      { name: say(texts.ref('company')), value: company },
      { name: say(texts.ref('file')), value: basename(open.path) }
    ],
    codes: [{ name: say(texts.ref('code')), note: say(texts.ref('note')), code: encodeCode(code) }],
    today
  }
}
