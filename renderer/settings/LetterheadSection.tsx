import { Button, FileButton, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Letterhead } from '../../shared/kernel/document'
import { sayFault, type Fault } from '../../shared/kernel/result'
import type { TextRef } from '../../shared/kernel/texts'
import { usualLetterhead } from '../../shared/workspace/letterhead'
import { useSay } from '../app/language'
import { useDocument, useWorkbench, workbench } from '../state'
import { largestLogo, readLogo } from './logo'
import { letterheadPageTexts as texts } from './letterhead-texts'

type LineName = Exclude<keyof Letterhead, 'logo' | 'signatures'>
const lines: readonly LineName[] = ['organisation', 'header', 'numberPattern', 'sealPlace', 'contact']
const mostOf: Readonly<Record<LineName, number>> = { organisation: 60, header: 80, numberPattern: 60, sealPlace: 30, contact: 80 }

/** The pattern's placeholders are shown as they are typed. */
const hintOf = (name: LineName): TextRef =>
  name === 'numberPattern' ? texts.ref('numberPattern.hint', { year: '{year}', number: '{number}' }) : texts.ref(`${name}.hint`)

/** 公文用纸: set once, carried by every document. */
export function LetterheadSection() {
  const say = useSay()
  const company = useWorkbench((state) => state.session?.company ?? '')
  const { tables } = useDocument()
  const kept = tables.letterhead.get('letterhead') ?? usualLetterhead(company, say)
  return <LetterheadForm key={JSON.stringify(kept)} kept={kept} />
}

function LetterheadForm({ kept }: { kept: Letterhead }) {
  const say = useSay()
  const [draft, setDraft] = useState(kept)
  const [signatures, setSignatures] = useState(kept.signatures.join('\n'))
  const [refused, setRefused] = useState<Fault | null>(null)
  const save = async (): Promise<void> => {
    const named = signatures.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    const saved = await workbench.dispatch('workspace.saveLetterhead', { ...draft, signatures: named })
    setRefused(saved.ok ? null : saved.fault)
    if (saved.ok) workbench.inform(texts.ref('saved'), 'good')
  }
  const said = refused ? sayFault(refused, say) : null
  return (
    <section className="panel stack" aria-labelledby="settings-letterhead">
      <h2 id="settings-letterhead">{say(texts.ref('title'))}</h2>
      <p className="dim">{say(texts.ref('text'))}</p>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void save())}>
        {lines.map((name) => (
          <TextInput
            key={name}
            label={say(texts.ref(name))}
            description={say(hintOf(name))}
            maxLength={mostOf[name]}
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
        <Textarea
          label={say(texts.ref('signatures'))}
          description={say(texts.ref('signatures.hint'))}
          autosize
          minRows={3}
          value={signatures}
          onChange={(event) => setSignatures(event.currentTarget.value)}
        />
        <Logo logo={draft.logo} onChange={(logo) => setDraft({ ...draft, logo })} />
        {said ? (
          <p className="entry-refused" role="alert">
            {said.message}。{said.wayOut}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit">{say(texts.ref('save'))}</Button>
        </div>
      </form>
    </section>
  )
}

function Logo({ logo, onChange }: { logo: Letterhead['logo']; onChange: (logo: Letterhead['logo']) => void }) {
  const say = useSay()
  const [refused, setRefused] = useState<'kind' | 'size' | null>(null)
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return
    const reading = readLogo(new Uint8Array(await file.arrayBuffer()))
    setRefused('refused' in reading ? reading.refused : null)
    if ('logo' in reading) onChange(reading.logo)
  }
  return (
    <div className="row">
      {logo ? <img className="letterhead-logo" src={`data:${logo.mime};base64,${logo.base64}`} alt={say(texts.ref('logo.alt'))} height={40} /> : null}
      <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
        {(props) => (
          <Button variant="default" {...props}>
            {say(texts.ref(logo ? 'logo.change' : 'logo.choose'))}
          </Button>
        )}
      </FileButton>
      {logo ? (
        <Button variant="default" onClick={() => onChange(null)}>
          {say(texts.ref('logo.remove'))}
        </Button>
      ) : null}
      <span className="dim" role={refused ? 'alert' : undefined}>
        {say(refused ? texts.ref(`logo.refused.${refused}`, { kilobytes: largestLogo / 1024 }) : texts.ref('logo.hint', { kilobytes: largestLogo / 1024 }))}
      </span>
    </div>
  )
}
