import { Loader } from '@mantine/core'
import { lazy, Suspense, type ComponentType } from 'react'
import { Link } from 'wouter'
import { trustTexts, type OfficeRow } from '../../shared/trust'
import { addTexts, useSay } from '../app/language'
import { useDocument } from '../state'
import { submissionPageCatalogues } from './catalogues'
import { KeysSection } from './keys/KeysSection'
import { addressOf, tabOf, tabsOf, type Tab } from './tabs'
import type { TabProps } from './tab-props'
import { submissionPageTexts as texts } from './texts'
import '../ui/wizard.css'
import './submission.css'

addTexts(submissionPageCatalogues)

const parts: Readonly<Record<Exclude<Tab, 'keys'>, ComponentType<TabProps>>> = {
  seal: lazy(() => import('./city/SealTab')),
  replies: lazy(() => import('./city/RepliesTab')),
  inbox: lazy(() => import('./inbox/InboxTab')),
  consolidated: lazy(() => import('../families/consolidation/ConsolidatedTab')),
  deciding: lazy(() => import('../families/consolidation/DecidingTab')),
  answers: lazy(() => import('../families/consolidation/AnswersTab')),
  cities: lazy(() => import('../families/consolidation/CitiesTab')),
  analysis: lazy(() => import('./AnalysisTab'))
}
type Props = { readonly section?: string | undefined; readonly first?: string | undefined; readonly second?: string | undefined }

/** 上报汇总: what a city submits and gets back, what the province receives and replies. The tab is in the address. */
export default function SubmissionPage({ section, ...place }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const office = tables.office.get('office') ?? null
  return (
    <div className="page submission">
      <div className="page-head">
        <h1>{say(texts.ref('title'))}</h1>
        {office ? <span className="dim">{say(texts.ref('office.of', { office: trustTexts.ref(`office.${office.office}`), code: office.code }))}</span> : null}
      </div>
      {office ? <Tabs office={office} section={section} place={place} /> : <FirstTime />}
    </div>
  )
}

function Tabs({ office: { office }, section, place }: { office: OfficeRow; section: string | undefined; place: TabProps }) {
  const say = useSay()
  const tab = tabOf(office, section)
  const Part = tab === 'keys' ? KeysSection : parts[tab]
  return (
    <>
      <nav className="submission-tabs" aria-label={say(texts.ref('tabs'))}>
        {tabsOf(office).map((one) => (
          <Link key={one} href={addressOf(one)} aria-current={one === tab ? 'page' : undefined}>
            {say(texts.ref(`tab.${one}`))}
          </Link>
        ))}
      </nav>
      <Suspense
        fallback={
          <div className="center">
            <Loader size="sm" />
          </div>
        }
      >
        <Part key={tab} {...place} />
      </Suspense>
    </>
  )
}

/** Which office this is decides what the page is for: nothing else comes before it. */
function FirstTime() {
  const say = useSay()
  return (
    <>
      <section className="panel" aria-labelledby="submission-first">
        <h2 id="submission-first">{say(texts.ref('first.title'))}</h2>
        <p className="dim">{say(texts.ref('first.text'))}</p>
      </section>
      <KeysSection />
    </>
  )
}
