import { periodOf } from '../../shared/kernel/civil-date'
import { useNavigate } from './navigate'
import { useDocument, useWorkbench, workbench } from '../state'
import { chooseRound, useCurrentRound } from '../state/current-round'
import { roundKey, roundsOf } from '../state/rounds'
import { sayPeriod } from '../ui/format'
import { Icon } from '../ui/icons'
import { SaveStateLine } from '../ui/SaveState'
import { StatusBadge } from '../ui/StatusBadge'
import icon from '../icon.svg'
import { useSay, useSpeech } from './language'
import { redo, undo } from './shortcuts'
import { appTexts } from './texts'

/** Whose file this is, which round, the way to anything, and whether all is saved. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const say = useSay()
  const session = useWorkbench((state) => state.session)
  return (
    <header className="top">
      <span className="brand">
        <img src={icon} alt="" />
        <span className="brand-name">{say(appTexts.ref('name'))}</span>
      </span>
      {session ? (
        <>
          <span className="top-company" title={session.fileName}>
            {session.company}
          </span>
          {session.sample ? (
            <StatusBadge tone="accent" icon="file">
              {say(appTexts.ref('sample'))}
            </StatusBadge>
          ) : null}
          <RoundChoice />
          <button type="button" className="top-search" aria-label={say(appTexts.ref('search'))} aria-keyshortcuts="Control+K" onClick={onSearch}>
            <Icon name="search" size={16} />
            <span>{say(appTexts.ref('search'))}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <SaveStateLine />
          <button
            type="button"
            className="icon-button"
            aria-label={say(appTexts.ref('undo'))}
            title={`${say(appTexts.ref('undo'))} Ctrl+Z`}
            disabled={!session.canUndo}
            onClick={() => void undo()}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={say(appTexts.ref('redo'))}
            title={`${say(appTexts.ref('redo'))} Ctrl+Shift+Z`}
            disabled={!session.canRedo}
            onClick={() => void redo()}
          >
            <Icon name="redo" />
          </button>
        </>
      ) : (
        <span className="grow" />
      )}
      <Choices />
    </header>
  )
}

function RoundChoice() {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const current = useCurrentRound()
  const rounds = roundsOf(tables)
  if (!current) return <span className="dim">{say(appTexts.ref('round.none'))}</span>
  return (
    <select
      className="cell-select"
      aria-label={say(appTexts.ref('round.switch'))}
      value={roundKey(current)}
      onChange={(event) => {
        const chosen = rounds.find((round) => roundKey(round) === event.target.value)
        if (chosen) chooseRound(chosen)
      }}
    >
      {rounds.map((round) => (
        <option key={roundKey(round)} value={roundKey(round)}>
          {say(appTexts.ref('round.name', { period: sayPeriod(periodOf(round.month), language), round: round.round }))}
        </option>
      ))}
    </select>
  )
}

const schemes = ['light', 'dark', 'auto'] as const
/** Language, appearance and operator: each one click away. */
function Choices() {
  const { say, language } = useSpeech()
  const navigate = useNavigate()
  const { colourScheme, operator } = useWorkbench((state) => state.preferences)
  const next = schemes[(schemes.indexOf(colourScheme) + 1) % schemes.length] ?? 'auto'
  const schemeText = say(appTexts.ref('scheme.next', { now: appTexts.ref(`scheme.${colourScheme}`) }))
  const operatorText = say(appTexts.ref('operator.change', { name: operator }))
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={schemeText}
        title={schemeText}
        onClick={() => void workbench.savePreferences({ colourScheme: next })}
      >
        <Icon name={colourScheme} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say(appTexts.ref('language.switch'))}
        title={say(appTexts.ref('language.switch'))}
        lang={language === 'zh-CN' ? 'en' : 'zh-CN'}
        onClick={() => void workbench.savePreferences({ language: language === 'zh-CN' ? 'en' : 'zh-CN' })}
      >
        {language === 'zh-CN' ? 'EN' : '中'}
      </button>
      {operator ? (
        <button type="button" className="icon-button" aria-label={operatorText} title={operatorText} onClick={() => navigate('/settings')}>
          <Icon name="person" size={16} />
          <span className="operator-text">{operator}</span>
        </button>
      ) : null}
    </>
  )
}
