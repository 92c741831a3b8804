import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { allParameters } from '../../../../shared/families/parameters'
import { diffPacks } from '../../../../shared/standard/diff'
import { knownPack } from '../../../../shared/standard/drafts'
import type { PackDraft } from '../../../../shared/standard/model'
import { useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useEdit } from '../../../families/planning/headcount/common/use-edit'
import { useDocument, useWorkbench, workbench } from '../../../state'
import { EmptyState } from '../../../ui/EmptyState'
import { ParameterMenu } from '../ParameterMenu'
import { addressOfDraft, addressOfPacks, draftParts, type DraftPart } from '../place'
import { packTexts } from '../texts'
import { DraftHeadForm, headOf } from './DraftHeadForm'
import { DraftParameter } from './DraftParameter'
import { Review } from './Review'
import { packDraftTexts as texts } from './texts'

type Props = { readonly draft: string; readonly part: DraftPart; readonly path: string | null }
/** A pack that the province is working on: its head, its parameters one by one, and what it changes. */
export function DraftPage({ draft: name, part, path }: Props) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const builtIn = useWorkbench((state) => state.pack)
  const draft = tables.packDrafts.get(name)
  if (!draft || !builtIn)
    return (
      <EmptyState
        icon="standard"
        title={say(texts.ref('gone'))}
        actions={<Button onClick={() => navigate(addressOfPacks())}>{say(packTexts.ref('back'))}</Button>}
      >
        {say(texts.ref('gone.text'))}
      </EmptyState>
    )
  const base = knownPack(tables, draft.base, builtIn)
  return (
    <div className="packs-draft">
      <div className="row">
        <h2 data-data>{say(packTexts.ref('name', { title: draft.content.title[language], version: draft.content.version }))}</h2>
        <nav className="row grow" aria-label={say(texts.ref('parts'))}>
          {draftParts.map((one) => (
            <Link key={one} className="segment packs-segment" href={addressOfDraft(name, one)} aria-current={one === part ? 'page' : undefined}>
              {say(texts.ref(`part.${one}`))}
            </Link>
          ))}
        </nav>
        <Link href={addressOfPacks()}>{say(packTexts.ref('back'))}</Link>
      </div>
      {part === 'head' ? <HeadPart key={JSON.stringify(headOf(draft))} draft={draft} /> : null}
      {part === 'review' ? <Review draft={draft} base={base} /> : null}
      {part === 'parameters' ? <ParametersPart draft={draft} base={base} path={path} /> : null}
    </div>
  )
}

function HeadPart({ draft }: { draft: PackDraft }) {
  const { say } = useSpeech()
  const { refused, send } = useEdit()
  return (
    <section className="panel" aria-label={say(texts.ref('part.head'))}>
      <DraftHeadForm
        start={headOf(draft)}
        saveText={say(texts.ref('head.save'))}
        refused={refused}
        onSave={async (head) => {
          if (await send({ command: 'standard.setDraftHead', input: { draft: draft.draft, ...head } })) workbench.inform(texts.ref('head.saved'), 'good')
        }}
      />
    </section>
  )
}

function ParametersPart({ draft, base, path }: { draft: PackDraft; base: PackDraft['content'] | null; path: string | null }) {
  const { say } = useSpeech()
  const changed = useMemo(() => new Set(base ? diffPacks(base, draft.content).map((difference) => difference.path) : []), [base, draft.content])
  const parameter = allParameters.find((one) => one.path === path)
  const entry = parameter && draft.content.parameters[parameter.path]
  return (
    <div className="packs-work">
      <ParameterMenu chosen={path} marked={changed} markText={say(texts.ref('changed'))} addressOf={(one) => addressOfDraft(draft.draft, one)} />
      {parameter && entry ? (
        <DraftParameter key={parameter.path} draft={draft.draft} parameter={parameter} entry={entry} />
      ) : (
        <EmptyState icon="standard" title={say(texts.ref('choose'))}>
          {say(texts.ref('choose.text'))}
        </EmptyState>
      )}
    </div>
  )
}
