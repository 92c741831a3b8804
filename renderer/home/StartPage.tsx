import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Recent } from '../../shared/contract'
import { useSay } from '../app/language'
import { OpenSeat } from '../families/evaluation/OpenSeat'
import { host, uploadBook } from '../host'
import { useWorkbench } from '../state'
import { orReport } from '../state/host-calls'
import { open } from './open'
import { RecentFile } from './RecentFile'
import { homeTexts } from './texts'

/** Where the day begins: the last file, a new one, another one, or the sample. */
export function StartPage() {
  const say = useSay()
  return (
    <div className="page start">
      <div>
        <h1>{say(homeTexts.ref('start.title'))}</h1>
        <p className="dim">{say(homeTexts.ref('start.text'))}</p>
      </div>
      <div className="start-columns">
        <RecentFiles />
        <div className="stack">
          <SampleCard />
          <NewFile />
          <OpenFile />
          <OpenSeat />
        </div>
      </div>
    </div>
  )
}

function RecentFiles() {
  const say = useSay()
  const [recent, setRecent] = useState<readonly Recent[] | null>(null)
  useEffect(() => void orReport(host['home.recent']({})).then(setRecent), [])
  const forget = async (handle: string): Promise<void> => setRecent((await orReport(host['home.forgetRecent']({ handle }))) ?? recent)
  return (
    <section className="panel" aria-labelledby="recent-title">
      <h2 id="recent-title">{say(homeTexts.ref('recent'))}</h2>
      {recent?.length === 0 ? <p className="dim">{say(homeTexts.ref('recent.none'))}</p> : null}
      <ul>
        {recent?.map((file) => (
          <RecentFile key={file.handle} file={file} onForget={() => void forget(file.handle)} />
        ))}
      </ul>
    </section>
  )
}

function SampleCard() {
  const say = useSay()
  return (
    <section className="panel start-sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{say(homeTexts.ref('sample.title'))}</h2>
      <p className="dim">{say(homeTexts.ref('sample.text'))}</p>
      <Button onClick={() => void open(host['workspace.openSample']({}))}>{say(homeTexts.ref('sample.button'))}</Button>
    </section>
  )
}

function NewFile() {
  const say = useSay()
  const [company, setCompany] = useState('')
  return (
    <section className="panel" aria-labelledby="new-title">
      <h2 id="new-title">{say(homeTexts.ref('new.title'))}</h2>
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void open(host['workspace.create']({ company: company.trim() })))}>
        <TextInput
          className="grow"
          label={say(homeTexts.ref('new.company'))}
          placeholder={say(homeTexts.ref('new.placeholder'))}
          maxLength={60}
          value={company}
          onChange={(event) => setCompany(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!company.trim()}>
          {say(homeTexts.ref('new.create'))}
        </Button>
      </form>
    </section>
  )
}

function OpenFile() {
  const say = useSay()
  const electron = useWorkbench((state) => state.about?.host === 'electron')
  const openUploaded = async (file: File): Promise<void> => {
    const upload = await orReport(uploadBook(file))
    if (upload) await open(host['workspace.openUploaded']({ upload: upload.handle }))
  }
  return (
    <section className="panel" aria-labelledby="open-title">
      <h2 id="open-title">{say(homeTexts.ref('open.title'))}</h2>
      <p className="dim">{say(homeTexts.ref('open.text'))}</p>
      {electron ? (
        <Button variant="default" onClick={() => void open(host['workspace.choose']({}))}>
          {say(homeTexts.ref('open.button'))}
        </Button>
      ) : (
        <label className="file-button">
          {say(homeTexts.ref('open.button'))}
          <input
            type="file"
            accept=".hengcai"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void openUploaded(file)
            }}
          />
        </label>
      )}
    </section>
  )
}
