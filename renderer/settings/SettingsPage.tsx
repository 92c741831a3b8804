import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { appTexts } from '../app/texts'
import { useSay, useSpeech } from '../app/language'
import { navigate } from '../app/navigate'
import { host } from '../host'
import { useWorkbench, workbench } from '../state'
import { deliver } from '../state/host-calls'
import { uiTexts } from '../ui/texts'
import { homeTexts } from '../home/texts'
import { HandOverSection } from './HandOverSection'
import { LetterheadSection } from './LetterheadSection'
import { PasswordSection } from './PasswordSection'
import { settingsTexts as texts } from './texts'
import { usePresentPack } from '../state/packs'

export default function SettingsPage() {
  const say = useSay()
  return (
    <div className="page narrow">
      <h1>{say(texts.ref('title'))}</h1>
      <Operator />
      <Looks />
      <ThisFile />
      <OfCompany />
      <AboutIt />
    </div>
  )
}

function Operator() {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [name, setName] = useState(operator)
  const save = async (): Promise<void> => {
    await workbench.savePreferences({ operator: name.trim() })
    workbench.inform(texts.ref('operator.saved', { name: name.trim() }), 'good')
  }
  return (
    <section className="panel stack" aria-labelledby="settings-operator">
      <h2 id="settings-operator">{say(texts.ref('operator'))}</h2>
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void save())}>
        <TextInput
          label={say(appTexts.ref('operator.name'))}
          description={say(texts.ref('operator.text'))}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!name.trim() || name.trim() === operator}>
          {say(texts.ref('operator.save'))}
        </Button>
      </form>
    </section>
  )
}

function Looks() {
  const { say, language } = useSpeech()
  const { colourScheme } = useWorkbench((state) => state.preferences)
  return (
    <section className="panel row settings-looks">
      <div>
        <h2 id="settings-language">{say(texts.ref('language'))}</h2>
        <SegmentedControl
          aria-labelledby="settings-language"
          value={language}
          data={(['zh-CN', 'en'] as const).map((value) => ({ value, label: say(uiTexts.ref(`language.${value}`)) }))}
          onChange={(value) => void workbench.savePreferences({ language: value })}
        />
      </div>
      <div>
        <h2 id="settings-scheme">{say(texts.ref('scheme'))}</h2>
        <SegmentedControl
          aria-labelledby="settings-scheme"
          value={colourScheme}
          data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: say(appTexts.ref(`scheme.${value}`)) }))}
          onChange={(value) => void workbench.savePreferences({ colourScheme: value })}
        />
      </div>
    </section>
  )
}

function OfCompany() {
  return useWorkbench((state) => state.session !== null) ? (
    <>
      <PasswordSection />
      <HandOverSection />
      <LetterheadSection />
    </>
  ) : null
}

function ThisFile() {
  const say = useSay()
  const session = useWorkbench((state) => state.session)
  const folder = useWorkbench((state) => state.about?.workspaceFolder ?? null)
  if (!session) return null
  const saveCopy = async (): Promise<void> => {
    if (await deliver(host['workspace.saveCopy']({}))) workbench.inform(homeTexts.ref('saveCopy.done'), 'good')
  }
  const close = async (): Promise<void> => {
    await workbench.close()
    navigate('/')
  }
  return (
    <section className="panel stack" aria-labelledby="settings-file">
      <h2 id="settings-file">{say(texts.ref('file'))}</h2>
      <dl className="facts">
        <dt>{say(texts.ref('file.company'))}</dt>
        <dd>{session.company}</dd>
        <dt>{say(texts.ref('file.name'))}</dt>
        <dd>{session.fileName}</dd>
      </dl>
      {folder ? <p className="dim">{say(texts.ref('file.folder', { folder }))}</p> : null}
      <p className="dim">{say(texts.ref('file.saveCopy.text'))}</p>
      <div className="row">
        <Button variant="default" onClick={() => void saveCopy()}>
          {say(texts.ref('file.saveCopy'))}
        </Button>
        <Button variant="default" onClick={() => void close()}>
          {say(texts.ref('file.close'))}
        </Button>
      </div>
    </section>
  )
}

function AboutIt() {
  const { say, language } = useSpeech()
  const about = useWorkbench((state) => state.about)
  const pack = usePresentPack()
  return (
    <section className="panel stack" aria-labelledby="settings-about">
      <h2 id="settings-about">{say(texts.ref('about'))}</h2>
      {about ? <p>{say(texts.ref('about.version', { version: about.version }))}</p> : null}
      {pack ? <p>{say(texts.ref('about.pack', { title: pack.title[language], version: pack.version }))}</p> : null}
      {pack?.example ? <p className="dim">{say(texts.ref('about.example'))}</p> : null}
    </section>
  )
}
