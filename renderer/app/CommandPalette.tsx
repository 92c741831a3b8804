import { useMemo, useState, type KeyboardEvent } from 'react'
import { addressOf } from '../families/certification/wizard-steps'
import { useOwnSeat } from '../families/evaluation/own-seat'
import { useDocument, useWorkbench, workbench } from '../state'
import { useCurrentRound } from '../state/current-round'
import { deliver } from '../state/host-calls'
import { host } from '../host'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/icons'
import { keyName } from '../ui/keys'
import { useSpelling } from '../ui/pinyin'
import { moveIn } from '../ui/table-order'
import { useGradeActions } from './grade-actions'
import { useSay } from './language'
import { navigate } from './navigate'
import { search, type Action } from './palette-search'
import { usePlanActions } from './plan-actions'
import { appTexts } from './texts'

const pages = ['/', '/people', '/planning', '/certification', '/grades', '/standard', '/submission', '/history', '/settings', '/help'] as const
const pageTexts = {
  '/': 'nav.home',
  '/people': 'nav.people',
  '/planning': 'nav.planning',
  '/certification': 'nav.certification',
  '/grades': 'nav.grades',
  '/standard': 'nav.standard',
  '/submission': 'nav.submission',
  '/history': 'nav.history',
  '/settings': 'nav.settings',
  '/help': 'nav.help'
} as const

function useActions(ownSeat: boolean): readonly Action[] {
  const say = useSay()
  const round = useCurrentRound()
  const grades = useGradeActions()
  const plans = usePlanActions()
  const open = useWorkbench((state) => state.session !== null)
  return useMemo(() => {
    const action = (key: 'action.import' | 'action.newRound' | 'action.results' | 'action.saveCopy' | 'action.close', run: () => void): Action => ({
      key,
      title: say(appTexts.ref(key)),
      run
    })
    const always = (open && !ownSeat ? pages : (['/', '/settings', '/help'] as const)).map((path): Action => ({
      key: path,
      title: say(appTexts.ref(pageTexts[path])),
      run: () => navigate(path)
    }))
    if (!open) return always
    const close = action('action.close', () => void workbench.close().then(() => navigate('/')))
    if (ownSeat) return [...always, close]
    return [
      action('action.import', () => navigate('/people')),
      action('action.newRound', () => navigate('/certification/new')),
      ...(round ? [action('action.results', () => navigate(addressOf(round, 'results')))] : []),
      action('action.saveCopy', () => void deliver(host['workspace.saveCopy']({}))),
      ...always,
      ...plans,
      ...grades,
      close
    ]
  }, [say, round, grades, plans, open, ownSeat])
}

/** Ctrl+K: people by name, number or pinyin, and what can be done. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const { tables } = useDocument()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const spelling = useSpelling(query)
  const ownSeat = useOwnSeat() !== null
  const actions = useActions(ownSeat)
  const found = search(query, ownSeat ? [] : tables.people.values(), actions, spelling)
  const choices = [
    ...found.people.map(({ staffNo, name, county }) => ({
      key: staffNo,
      group: 'search.people' as const,
      title: name,
      note: `${staffNo} ${county}`,
      run: () => navigate(`/people/${staffNo}`)
    })),
    ...found.actions.map((action) => ({ ...action, group: 'search.actions' as const, note: '' }))
  ]
  const choose = (index: number): void => {
    onClose()
    choices[index]?.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyName(event)
    if (key === 'Enter') return (event.preventDefault(), choose(active))
    const target = key === 'Home' || key === 'End' ? null : moveIn(choices.length, active, key, 8)
    if (target === null) return
    event.preventDefault()
    setActive(target)
    document.getElementById(`choice-${target}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Dialog label={say(appTexts.ref('search'))} size="lg" flush onClose={onClose}>
      <div className="palette">
        <input
          className="palette-input"
          type="text"
          role="combobox"
          aria-expanded
          aria-controls="palette-choices"
          aria-activedescendant={choices.length > 0 ? `choice-${active}` : undefined}
          aria-label={say(appTexts.ref('search'))}
          placeholder={say(appTexts.ref('search.placeholder'))}
          data-autofocus
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
        />
        <div id="palette-choices" role="listbox" aria-label={say(appTexts.ref('search'))} className="palette-choices" tabIndex={-1}>
          {choices.map(({ key, group, title, note }, index) => (
            <div
              key={key}
              id={`choice-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              onKeyDown={onKeyDown}
              onClick={() => choose(index)}
              onPointerMove={() => setActive(index)}
            >
              <Icon name={group === 'search.people' ? 'person' : 'right'} size={16} />
              <span className="grow">{title}</span>
              <span className="dim">{note || say(appTexts.ref(group))}</span>
            </div>
          ))}
        </div>
        {choices.length === 0 ? (
          <p className="table-none" role="status">
            {say(appTexts.ref('search.none', { query }))}
          </p>
        ) : null}
        <p className="palette-hint dim">{say(appTexts.ref('search.hint'))}</p>
      </div>
    </Dialog>
  )
}
