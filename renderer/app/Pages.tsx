import { Button, Loader } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { useOwnSeat } from '../families/evaluation/own-seat'
import { Home } from '../home/Home'
import { StartPage } from '../home/StartPage'
import { useWorkbench } from '../state'
import { EmptyState } from '../ui/EmptyState'
import { useSay } from './language'
import { navigate } from './navigate'
import { appTexts } from './texts'

const CertificationPage = lazy(() => import('../families/certification/CertificationPage'))
const GradePage = lazy(() => import('../families/grade/GradePage'))
const HelpPage = lazy(() => import('../help/HelpPage'))
const HistoryPage = lazy(() => import('../history/HistoryPage'))
const StandardPage = lazy(() => import('../standard/StandardPage'))
const InterviewPage = lazy(() => import('../families/evaluation/interview/InterviewPage'))
const PeoplePage = lazy(() => import('../families/roster/PeoplePage'))
const PlanningPage = lazy(() => import('../families/planning/PlanningPage'))
const SubmissionPage = lazy(() => import('../submission/SubmissionPage'))
const SettingsPage = lazy(() => import('../settings/SettingsPage'))

/** Which page an address shows. Without an open file there are only the start, the settings and the help. */
export function Pages() {
  const say = useSay()
  const open = useWorkbench((state) => state.session !== null)
  const ownSeat = useOwnSeat() !== null
  const reached = useWorkbench((state) => state.about !== null)
  if (!reached)
    return (
      <EmptyState
        alone
        icon="warning"
        title={say(appTexts.ref('unreachable'))}
        actions={<Button onClick={() => window.location.reload()}>{say(appTexts.ref('unreachable.retry'))}</Button>}
      >
        {say(appTexts.ref('unreachable.text'))}
      </EmptyState>
    )
  return (
    <Suspense
      fallback={
        <div className="center">
          <Loader size="sm" />
        </div>
      }
    >
      <Switch>
        <Route path="/settings">
          <SettingsPage />
        </Route>
        <Route path="/help">
          <HelpPage />
        </Route>
        {open ? null : (
          <Route>
            <StartPage />
          </Route>
        )}
        <Route path="/">
          <Home />
        </Route>
        <Route path="/interview/:round/:month">{(place) => <InterviewPage {...place} />}</Route>
        {ownSeat ? (
          <Route>
            <NotForAssessors />
          </Route>
        ) : null}
        <Route path="/standard/:section?/:model?/:version?/:code?">{(place) => <StandardPage {...place} />}</Route>
        <Route path="/submission/:section?/:first?/:second?">{(place) => <SubmissionPage {...place} />}</Route>
        <Route path="/history">
          <HistoryPage />
        </Route>
        <Route path="/people/:staffNo?">{({ staffNo }) => <PeoplePage staffNo={staffNo} />}</Route>
        <Route path="/planning/:year?/:step?/:detail?">{(place) => <PlanningPage {...place} />}</Route>
        <Route path="/grades/:section?/:first?/:second?/:third?">{(place) => <GradePage {...place} />}</Route>
        <Route path="/certification/:round?/:month?/:step?">{(place) => <CertificationPage {...place} />}</Route>
        <Route>
          <EmptyState alone icon="question" title={say(appTexts.ref('page.notFound'))}>
            {say(appTexts.ref('page.notFound.text'))}
          </EmptyState>
        </Route>
      </Switch>
    </Suspense>
  )
}

/** An assessor's own file has nothing of the other pages; an old address must not end in an empty table. */
function NotForAssessors() {
  const say = useSay()
  return (
    <EmptyState
      alone
      icon="person"
      title={say(appTexts.ref('page.notForAssessors'))}
      actions={<Button onClick={() => navigate('/')}>{say(appTexts.ref('crash.home'))}</Button>}
    >
      {say(appTexts.ref('page.notForAssessors.text'))}
    </EmptyState>
  )
}
