import { Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Home } from '../home/Home'
import { StartPage } from '../home/StartPage'
import { useWorkbench } from '../state'
import { EmptyState } from '../ui/EmptyState'
import { useSay } from './language'
import { appTexts } from './texts'

const SettingsPage = lazy(() => import('../settings/SettingsPage'))

/** Which page an address shows. Without an open file there are only the start, the settings and the help. */
export function Pages() {
  const say = useSay()
  const open = useWorkbench((state) => state.session !== null)
  return (
    <Suspense fallback={<div className="center"><Loader size="sm" /></div>}>
      <Switch>
        <Route path="/settings"><SettingsPage /></Route>
        {open ? null : <Route><StartPage /></Route>}
        <Route path="/"><Home /></Route>
        <Route><EmptyState icon="question" title={say(appTexts.ref('page.notFound'))}>{say(appTexts.ref('page.notFound.text'))}</EmptyState></Route>
      </Switch>
    </Suspense>
  )
}
