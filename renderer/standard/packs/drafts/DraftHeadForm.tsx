import { Button, TextInput, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { parseCivilDate, type CivilDate } from '../../../../shared/kernel/civil-date'
import type { Fault } from '../../../../shared/kernel/result'
import type { DraftHead } from '../../../../shared/standard/drafts'
import type { PackDraft } from '../../../../shared/standard/model'
import { useSay } from '../../../app/language'
import { FaultLine } from '../../../families/planning/FaultLine'
import type { KnownPack } from '../known'
import { packTexts } from '../texts'
import { packDraftTexts as texts } from './texts'

type Typed = Record<'id' | 'version' | 'zh' | 'en' | 'validFrom' | 'expiresOn' | 'note', string>
export const headOf = ({ content: { id, version, title }, validFrom, expiresOn, note }: PackDraft): Typed => ({
  id,
  version,
  zh: title['zh-CN'],
  en: title.en,
  validFrom,
  expiresOn: expiresOn ?? '',
  note
})
/** The head that a draft from another pack begins with: the next version of the province's own, and a name of its own after the example. */
export function headIn({ content, standing }: KnownPack, on: CivilDate): Typed {
  const own = standing === 'issued'
  const { id, title, version } = content
  const [, stem = '', number = ''] = /^(.*?)(\d+)$/.exec(version) ?? []
  return {
    id: own ? id : '',
    version: own && number !== '' ? `${stem}${Number(number) + 1}` : `${on.slice(0, 4)}.1`,
    zh: own ? title['zh-CN'] : '',
    en: own ? title.en : '',
    validFrom: on,
    expiresOn: '',
    note: ''
  }
}

/** What was typed as a head; null while something is missing or no day. */
export function readHead({ id, version, zh, en, validFrom, expiresOn, note }: Typed): DraftHead | null {
  const from = parseCivilDate(validFrom.normalize('NFKC').trim())
  const ends = expiresOn.trim() === '' ? null : parseCivilDate(expiresOn.normalize('NFKC').trim())
  const named = [id, version, zh, en].map((text) => text.trim())
  if (named.includes('') || from === null || (expiresOn.trim() !== '' && ends === null)) return null
  return { id: id.trim(), version: version.trim(), title: { 'zh-CN': zh.trim(), en: en.trim() }, validFrom: from, expiresOn: ends, note: note.trim() }
}

type Props = {
  readonly start: Typed
  readonly saveText: string
  readonly refused: Fault | null
  readonly base?: ReactNode
  onSave(head: DraftHead): Promise<void>
  onCancel?(): void
}
/** Name, version and validity of a draft. */
export function DraftHeadForm({ start, saveText, refused, base, onSave, onCancel }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState(start)
  // Nobody is blamed for a field that he has not come to yet.
  const [asked, setAsked] = useState(false)
  const head = readHead(typed)
  const field = (name: keyof Typed, most: number, wide = false) => {
    const day = name === 'validFrom' || name === 'expiresOn'
    const blank = typed[name].trim() === ''
    const wrong = day && !blank && parseCivilDate(typed[name].normalize('NFKC').trim()) === null
    const needed = asked && blank && name !== 'expiresOn' && name !== 'note'
    return (
      <TextInput
        className={wide ? 'packs-wide' : ''}
        data-data
        label={say(texts.ref(`head.${name}`))}
        placeholder={name === 'expiresOn' ? say(packTexts.ref('untilNext')) : ''}
        maxLength={most}
        value={typed[name]}
        error={wrong ? say(packTexts.ref('value.from.bad')) : needed ? say(texts.ref('head.needed')) : null}
        onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      />
    )
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), head ? void onSave(head) : setAsked(true))}>
      {base}
      <div className="packs-head">
        {field('id', 60)}
        {field('version', 30)}
        {field('validFrom', 10)}
        {field('expiresOn', 10)}
        {field('zh', 120, true)}
        {field('en', 120, true)}
      </div>
      <Textarea
        data-data
        label={say(texts.ref('head.note'))}
        placeholder={say(texts.ref('head.note.hint'))}
        maxLength={1000}
        autosize
        minRows={2}
        value={typed.note}
        onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit">{saveText}</Button>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {say(packTexts.ref('cancel'))}
          </Button>
        ) : null}
      </div>
      <FaultLine fault={refused} />
    </form>
  )
}
