import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { competencyTables, importTarget, modelsIn, type Model } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { DocumentButtons } from '../../documents/DocumentButtons'
import { host } from '../../host'
import { ImportSection } from '../../imports/ImportSection'
import { useDocument, workbench } from '../../state'
import { deliver } from '../../state/host-calls'
import { EmptyState } from '../../ui/EmptyState'
import { blank, sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { StatusBadge } from '../../ui/StatusBadge'
import { dispatched } from './change'
import { ratingCounts, type Chosen } from './chosen'
import { CompareVersions } from './CompareVersions'
import { addressOf } from './place'
import { TextField } from './TextField'
import { competencyPageTexts } from './texts'
import { makeVersion } from './VersionNote'
import { versionPageTexts as texts } from './version-texts'

const keyOf = competencyTables.models.key

/** 版本: every version of the company's models, what differs between two, and ways out and in. */
export function VersionsSection({ chosen }: { chosen: Chosen }) {
  const say = useSay()
  const document = useDocument()
  const models = useMemo(() => modelsIn(document.tables), [document])
  const counts = useMemo(() => ratingCounts(document.tables), [document])
  if (models.length === 0)
    return (
      <EmptyState icon="standard" title={say(texts.ref('versions.none'))}>
        {say(texts.ref('versions.none.text'))}
      </EmptyState>
    )
  return (
    <>
      <section className="panel stack" aria-labelledby="versions-title">
        <h2 id="versions-title">{say(texts.ref('versions.list'))}</h2>
        <p className="dim">{say(texts.ref('versions.lead'))}</p>
        <table className="simple-table versions-table">
          <thead>
            <tr>
              {(['version', 'title', 'note', 'state', 'basedOn', 'ratings', 'acts'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'ratings' ? 'number' : undefined}>
                  {say(texts.ref(`versions.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <VersionRow key={keyOf(model)} model={model} count={counts.get(keyOf(model)) ?? 0} shown={keyOf(model) === keyOf(chosen.model)} />
            ))}
          </tbody>
        </table>
      </section>
      <CompareVersions models={models} chosen={chosen} />
      <OutAndIn chosen={chosen} />
    </>
  )
}

function VersionRow({ model, count, shown }: { model: Model; count: number; shown: boolean }) {
  const say = useSay()
  const { version, title, note, locked, basedOn } = model
  const rename = (patch: Partial<Pick<Model, 'title' | 'note'>>) =>
    workbench.dispatch('competency.renameModel', { model: model.model, version, title, note, ...patch })
  const lock = async (): Promise<void> => {
    if (await dispatched('competency.lockModel', { model: model.model, version })) workbench.inform(texts.ref('versions.locked', { version }), 'good')
  }
  return (
    <tr aria-current={shown ? 'true' : undefined}>
      <td className="tight">{say(texts.ref('versions.number', { version }))}</td>
      <td data-data>
        <TextField
          label={say(texts.ref('versions.title.of', { version }))}
          value={title}
          most={80}
          readOnly={locked}
          at={`title-${version}`}
          onSave={(text) => rename({ title: text })}
        />
      </td>
      <td data-data>
        <TextField
          label={say(texts.ref('versions.note.of', { version }))}
          value={note}
          most={600}
          readOnly={locked}
          at={`note-${version}`}
          onSave={(text) => rename({ note: text })}
        />
      </td>
      <td className="tight">
        <StatusBadge tone={locked ? 'quiet' : 'good'} icon={locked ? 'dash' : 'check'}>
          {say(competencyPageTexts.ref(locked ? 'state.locked' : 'state.draft'))}
        </StatusBadge>
      </td>
      <td className="tight">{basedOn === null ? blank : say(texts.ref('versions.number', { version: basedOn }))}</td>
      <td className="number">{sayCount(count)}</td>
      <td>
        <div className="row version-acts">
          {shown ? (
            <span className="dim">{say(texts.ref('versions.current'))}</span>
          ) : (
            <Button variant="subtle" onClick={() => navigate(addressOf('versions', model))}>
              {say(texts.ref('versions.open'))}
            </Button>
          )}
          <Button variant="default" aria-label={say(texts.ref('versions.new.of', { version }))} onClick={() => void makeVersion(model, 'versions')}>
            {say(texts.ref('versions.new'))}
          </Button>
          {locked ? null : (
            <Button variant="subtle" aria-label={say(texts.ref('versions.lock.of', { version }))} onClick={() => void lock()}>
              {say(texts.ref('versions.lock'))}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}

/** Excel and handbook out of the version on screen; Excel into the newest one that can be changed. */
function OutAndIn({ chosen: { content, own } }: { chosen: Chosen }) {
  const say = useSay()
  const { tables } = useDocument()
  const [kind, setKind] = useState<'competencies' | 'profiles'>('competencies')
  const { model, version } = content.model
  const target = importTarget(tables)
  const excel = async (): Promise<void> => {
    if (await deliver(host['exports.model']({ model, version }))) workbench.inform(texts.ref('out.excel.done'), 'good')
  }
  return (
    <section className="panel stack" aria-labelledby="out-title">
      <h2 id="out-title">{say(texts.ref('out'))}</h2>
      {own ? (
        <div className="row">
          <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void excel()}>
            {say(texts.ref('out.excel'))}
          </Button>
          <DocumentButtons what={say(texts.ref('out.handbook'))} request={{ kind: 'handbook', model, version }} />
        </div>
      ) : null}
      <div className="row">
        <div className="segments" role="group" aria-label={say(texts.ref('in.kind'))}>
          {(['competencies', 'profiles'] as const).map((one) => (
            <button key={one} type="button" className="segment" aria-pressed={one === kind} onClick={() => setKind(one)}>
              {say(texts.ref(`in.${one}`))}
            </button>
          ))}
        </div>
        <span className="dim">{say(target.ok ? texts.ref('out.into', { version: target.value.version }) : texts.ref('out.noInto'))}</span>
      </div>
      <ImportSection key={kind} kind={kind} defaults={{ kind }} />
    </section>
  )
}
