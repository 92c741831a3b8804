import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Unlocking } from '../home/Unlocking'
import { useWorkbench } from '../state'
import { Notices } from '../ui/Notices'
import { ErrorBoundary } from './ErrorBoundary'
import { useSay } from './language'
import { Navigation } from './Navigation'
import { OperatorDialog } from './OperatorDialog'
import { Pages } from './Pages'
import { useShortcuts } from './shortcuts'
import { TopBar } from './TopBar'
import { appTexts } from './texts'

const loadPalette = () => import('./CommandPalette')
const CommandPalette = lazy(loadPalette)
/** So soon after the start nobody searches yet; later the first letter must not wait for it. */
const paletteAfter = 1500

/** What stays around every page. */
export function Frame() {
  const say = useSay()
  const [location] = useLocation()
  const [searching, setSearching] = useState(false)
  const open = useWorkbench((state) => state.session !== null)
  const openSearch = useCallback(() => setSearching(true), [])
  useShortcuts(openSearch)
  // The interview has the window to itself.
  const full = open && location.startsWith('/interview/')
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), paletteAfter)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={full ? 'frame frame-full' : open ? 'frame' : 'frame frame-start'}>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
        {say(appTexts.ref('skip'))}
      </a>
      {full ? null : <TopBar onSearch={openSearch} />}
      {full ? null : <Navigation />}
      <main className="main" id="main" tabIndex={-1}>
        <ErrorBoundary at={location}>
          <Pages />
        </ErrorBoundary>
      </main>
      {searching ? (
        <Suspense fallback={null}>
          <CommandPalette onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
      <OperatorDialog />
      <Unlocking />
      <Notices />
    </div>
  )
}
