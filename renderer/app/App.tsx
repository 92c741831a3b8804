import { Loader, MantineProvider, useMantineColorScheme } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useWorkbench, workbench } from '../state'
import { ErrorBoundary } from './ErrorBoundary'
import { Frame } from './Frame'
import { addTexts, LanguageProvider, useSay } from './language'
import { appTexts } from './texts'
import { cssVariables, theme } from './theme'

/** Mantine writes its variables as a style tag, which the content security policy admits by this nonce only. */
const styleNonce = (): string => document.querySelector('meta[name=style-nonce]')?.getAttribute('content') ?? ''

export function App() {
  const language = useWorkbench((state) => state.preferences.language)
  useEffect(() => void workbench.start(), [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} getStyleNonce={styleNonce} defaultColorScheme="auto">
      <LanguageProvider language={language}>
        <WindowSettings />
        <ErrorBoundary>
          <Router hook={useHashLocation}>
            <Started />
          </Router>
        </ErrorBoundary>
      </LanguageProvider>
    </MantineProvider>
  )
}

/** What the document itself must know: its language, its title, its colours. */
function WindowSettings() {
  const say = useSay()
  const { language, colourScheme } = useWorkbench((state) => state.preferences)
  const company = useWorkbench((state) => state.session?.company)
  const started = useWorkbench((state) => state.started)
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    document.documentElement.lang = language
    document.title = company ? `${company} - ${say(appTexts.ref('name'))}` : say(appTexts.ref('name'))
  }, [language, company, say])
  useEffect(() => {
    if (started) setColorScheme(colourScheme)
  }, [colourScheme, started, setColorScheme])
  return null
}

function Started() {
  const say = useSay()
  const started = useWorkbench((state) => state.started)
  const loading = useWorkbench((state) => state.loading)
  const open = useWorkbench((state) => state.session !== null)
  const texts = useLaterTexts()
  // A document may speak of every family; the start page does not.
  if (started && loading === null && (texts || !open)) return <Frame />
  return (
    <div className="center">
      <div className="row" role="status">
        <Loader size="sm" />
        {loading === null ? say(appTexts.ref('starting')) : say(appTexts.ref('loading', { percent: Math.round(loading * 100) }))}
      </div>
    </div>
  )
}

/** Fetches the texts that the first page does without; true once they are there. */
function useLaterTexts(): boolean {
  const [there, setThere] = useState(false)
  useEffect(() => {
    void import('../../shared/later-texts').then(({ laterCatalogues }) => {
      addTexts(laterCatalogues)
      setThere(true)
    })
  }, [])
  return there
}
