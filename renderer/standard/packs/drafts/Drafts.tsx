import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PackDraft } from '../../../../shared/standard/model'
import { useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { FaultLine } from '../../../families/planning/FaultLine'
import { useEdit } from '../../../families/planning/headcount/common/use-edit'
import { useDocument, useWorkbench } from '../../../state'
import { today } from '../../../ui/today'
import { useOffice, type KnownPack } from '../known'
import { usePackName } from '../parts'
import { addressOfDraft, addressOfKeys } from '../place'
import { packTexts } from '../texts'
import { DraftHeadForm, headIn } from './DraftHeadForm'
import { packDraftTexts as texts } from './texts'

/** 草稿: packs that the province is working on, and the beginning of another. */
export function Drafts({ packs }: { packs: readonly KnownPack[] }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const office = useOffice()
  const [beginning, setBeginning] = useState(false)
  const drafts = [...tables.packDrafts.values()]
  // A city never issues; who has not said which office it is learns how.
  if (office === 'city') return null
  return (
    <section className="panel stack" aria-labelledby="drafts-title">
      <div className="row">
        <h2 id="drafts-title" className="grow">
          {say(texts.ref('drafts'))}
        </h2>
        {office === 'province' && !beginning ? (
          <Button variant="default" onClick={() => setBeginning(true)}>
            {say(texts.ref('begin'))}
          </Button>
        ) : null}
      </div>
      {office === null ? (
        <p className="dim">
          {say(texts.ref('noOffice'))} <Link href={addressOfKeys}>{say(texts.ref('noOffice.go'))}</Link>
        </p>
      ) : (
        <p className="dim">{say(texts.ref(drafts.length === 0 ? 'drafts.none' : 'drafts.lead'))}</p>
      )}
      {beginning ? <BeginDraft packs={packs} onDone={() => setBeginning(false)} /> : null}
      {drafts.length === 0 ? null : (
        <table className="simple-table">
          <thead>
            <tr>
              {(['draft', 'base', 'validFrom', 'by', 'acts'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(texts.ref(`column.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <tr key={draft.draft}>
                <td data-data>
                  <Link href={addressOfDraft(draft.draft)}>
                    {say(packTexts.ref('name', { title: draft.content.title[language], version: draft.content.version }))}
                  </Link>
                </td>
                <td data-data>{`${draft.base.id} ${draft.base.version}`}</td>
                <td className="tight">{draft.validFrom}</td>
                <td>
                  <span data-data>{draft.by}</span> <span className="dim">{draft.on}</span>
                </td>
                <td>
                  <Drop draft={draft} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Drop({ draft }: { draft: PackDraft }) {
  const { say, language } = useSpeech()
  const { refused, send } = useEdit()
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        aria-label={say(texts.ref('drop.of', { draft: draft.content.title[language] }))}
        onClick={() => void send({ command: 'standard.dropDraft', input: { draft: draft.draft } })}
      >
        {say(texts.ref('drop'))}
      </Button>
      <FaultLine fault={refused} />
    </>
  )
}

function BeginDraft({ packs, onDone }: { packs: readonly KnownPack[]; onDone(): void }) {
  const { say } = useSpeech()
  const name = usePackName()
  const { tables } = useDocument()
  const by = useWorkbench((state) => state.preferences.operator)
  const { refused, send } = useEdit()
  const [key, setKey] = useState(packs.find(({ present }) => present)?.key ?? '')
  const base = packs.find((pack) => pack.key === key) ?? packs[0]
  if (!base) return null
  const { id, version } = base.content
  const on = today()
  return (
    <DraftHeadForm
      key={base.key}
      start={headIn(base, on)}
      saveText={say(texts.ref('begin.yes'))}
      refused={refused}
      base={
        <label className="packs-field">
          <span className="packs-name">{say(texts.ref('base'))}</span>
          <select className="packs-input" data-data value={base.key} onChange={(event) => setKey(event.target.value)}>
            {packs.map((pack) => (
              <option key={pack.key} value={pack.key}>
                {name(pack)}
              </option>
            ))}
          </select>
        </label>
      }
      onCancel={onDone}
      onSave={async (head) => {
        const draft = `${head.id} ${head.version}`.slice(0, 40)
        const content = tables.packs.has(base.key) ? null : base.content
        if (!(await send({ command: 'standard.beginDraft', input: { draft, base: { id, version }, content, ...head, by, on } }))) return
        onDone()
        navigate(addressOfDraft(draft))
      }}
    />
  )
}
