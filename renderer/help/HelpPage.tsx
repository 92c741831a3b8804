import { useMemo, type ReactNode } from 'react'
import { createTranslator } from '../../shared/kernel/texts'
import { useSpeech } from '../app/language'
import { helpTexts as texts } from './texts'

const sections = ['tour', 'import', 'interview', 'planning', 'grade', 'submission', 'states', 'saving', 'keys'] as const
const tour = ['tour.1', 'tour.2', 'tour.3', 'tour.4', 'tour.5', 'tour.6'] as const
const importing = ['import.1', 'import.2', 'import.3', 'import.4', 'import.5', 'import.6'] as const
const interview = ['interview.1', 'interview.2', 'interview.3', 'interview.4'] as const
const planning = ['planning.1', 'planning.2', 'planning.3', 'planning.4', 'planning.5', 'planning.6', 'planning.7', 'planning.8'] as const
const grade = ['grade.1', 'grade.2', 'grade.3', 'grade.4', 'grade.5', 'grade.6', 'grade.7'] as const
const submission = ['submission.1', 'submission.2', 'submission.3', 'submission.4', 'submission.5', 'submission.6', 'submission.7'] as const
const states = ['pass', 'fail', 'pending', 'notInRound', 'absent', 'reweight'] as const
const saving = ['saving.1', 'saving.2', 'saving.3'] as const
const keys = [
  [['Ctrl+K'], 'keys.search'],
  [['Ctrl+Z', 'Ctrl+Shift+Z'], 'keys.undo'],
  [['F1'], 'keys.help'],
  [['Enter', 'Tab', 'Esc'], 'keys.grid'],
  [['↑', '↓', 'Enter'], 'keys.table']
] as const

/** F1: what someone needs who has never seen this, without a network. Its texts come only when it is opened. */
export default function HelpPage() {
  const { language } = useSpeech()
  const say = useMemo(() => createTranslator([texts], language), [language])
  return (
    <article className="page help">
      <div>
        <h1>{say(texts.ref('title'))}</h1>
        <p className="dim">{say(texts.ref('intro'))}</p>
      </div>
      <nav className="row" aria-label={say(texts.ref('contents'))}>
        {sections.map((key) => (
          <button key={key} type="button" className="link" onClick={() => document.getElementById(`help-${key}`)?.scrollIntoView()}>
            {say(texts.ref(`${key}.title`))}
          </button>
        ))}
      </nav>
      <section className="panel">
        <h2 id="help-tour">{say(texts.ref('tour.title'))}</h2>
        <ol>
          {tour.map((key) => (
            <li key={key}>{say(texts.ref(key))}</li>
          ))}
        </ol>
      </section>
      <section className="panel">
        <h2 id="help-import">{say(texts.ref('import.title'))}</h2>
        {importing.map((key) => (
          <p key={key}>{say(texts.ref(key))}</p>
        ))}
      </section>
      <section className="panel">
        <h2 id="help-interview">{say(texts.ref('interview.title'))}</h2>
        {interview.map((key) => (
          <p key={key}>{say(texts.ref(key))}</p>
        ))}
      </section>
      <section className="panel">
        <h2 id="help-planning">{say(texts.ref('planning.title'))}</h2>
        {planning.map((key) => (
          <p key={key}>{say(texts.ref(key))}</p>
        ))}
      </section>
      <section className="panel">
        <h2 id="help-grade">{say(texts.ref('grade.title'))}</h2>
        {grade.map((key) => (
          <p key={key}>{say(texts.ref(key))}</p>
        ))}
      </section>
      <section className="panel">
        <h2 id="help-submission">{say(texts.ref('submission.title'))}</h2>
        {submission.map((key) => (
          <p key={key}>{say(texts.ref(key))}</p>
        ))}
      </section>
      <section className="panel">
        <h2 id="help-states">{say(texts.ref('states.title'))}</h2>
        <dl>
          {states.map((key) => (
            <Pair key={key} term={say(texts.ref(`states.${key}`))}>
              {say(texts.ref(`states.${key}.text`))}
            </Pair>
          ))}
        </dl>
        <p className="dim">{say(texts.ref('states.note'))}</p>
      </section>
      <section className="panel">
        <h2 id="help-saving">{say(texts.ref('saving.title'))}</h2>
        {saving.map((key) => (
          <p key={key}>{say(texts.ref(key))}</p>
        ))}
      </section>
      <section className="panel">
        <h2 id="help-keys">{say(texts.ref('keys.title'))}</h2>
        <dl>
          {keys.map(([names, key]) => (
            <Pair
              key={key}
              term={
                <>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </>
              }
            >
              {say(texts.ref(key))}
            </Pair>
          ))}
        </dl>
      </section>
    </article>
  )
}

const Pair = ({ term, children }: { term: ReactNode; children: string }) => (
  <>
    <dt>
      <strong>{term}</strong>
    </dt>
    <dd>{children}</dd>
  </>
)
