import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useOwnSeat } from '../families/evaluation/own-seat'
import { useWorkbench } from '../state'
import { recall, remember } from '../state/remembered'
import { Icon, type IconName } from '../ui/icons'
import { useSay } from './language'
import { appTexts } from './texts'

const upper = [
  ['/', 'home', 'nav.home'],
  ['/people', 'people', 'nav.people'],
  ['/planning', 'planning', 'nav.planning'],
  ['/certification', 'evaluation', 'nav.certification'],
  ['/grades', 'grades', 'nav.grades'],
  ['/standard', 'standard', 'nav.standard'],
  ['/submission', 'submission', 'nav.submission'],
  ['/history', 'history', 'nav.history']
] as const satisfies readonly (readonly [string, IconName, string])[]
const lower = [
  ['/settings', 'settings', 'nav.settings'],
  ['/help', 'help', 'nav.help']
] as const satisfies readonly (readonly [string, IconName, string])[]

/** The places of the application, by what people do there. */
export function Navigation() {
  const say = useSay()
  const [collapsed, setCollapsed] = useState(recall('navigation') === 'collapsed')
  const toggle = (): void => {
    remember('navigation', collapsed ? 'open' : 'collapsed')
    setCollapsed(!collapsed)
  }
  const open = useWorkbench((state) => state.session !== null)
  const ownSeat = useOwnSeat() !== null
  const toggleText = say(appTexts.ref(collapsed ? 'nav.expand' : 'nav.collapse'))
  return (
    <nav className={collapsed ? 'nav collapsed' : 'nav'} aria-label={say(appTexts.ref('navigation'))}>
      {(open && !ownSeat ? upper : upper.slice(0, 1)).map(([path, icon, text]) => (
        <Place key={path} path={path} icon={icon} name={say(appTexts.ref(text))} collapsed={collapsed} />
      ))}
      <div className="nav-space" />
      {lower.map(([path, icon, text]) => (
        <Place key={path} path={path} icon={icon} name={say(appTexts.ref(text))} collapsed={collapsed} />
      ))}
      <button type="button" className="nav-collapse" aria-expanded={!collapsed} title={toggleText} onClick={toggle}>
        <Icon name={collapsed ? 'right' : 'left'} />
        {collapsed ? <span className="hidden">{toggleText}</span> : <span className="nav-text">{toggleText}</span>}
      </button>
    </nav>
  )
}

function Place({ path, icon, name, collapsed }: { path: string; icon: IconName; name: string; collapsed: boolean }) {
  const [location] = useLocation()
  const here = path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
  return (
    <Link href={path} aria-current={here ? 'page' : undefined} aria-label={name} title={name}>
      <Icon name={icon} />
      {collapsed ? null : <span className="nav-text">{name}</span>}
    </Link>
  )
}
