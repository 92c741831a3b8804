import { NativeSelect } from '@mantine/core'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { checkModel, competencyTables, type ModelContent, type ModelFinding, type ModelPlace } from '../../shared/families/competency'
import { useSay } from '../app/language'
import { navigate } from '../app/navigate'
import { chosenModel, offeredModels, readVersion, type Chosen, type Offered } from '../families/competency/chosen'
import { ChecksSection } from '../families/competency/ChecksSection'
import { CitySection } from '../families/competency/CitySection'
import { CompetenciesSection } from '../families/competency/CompetenciesSection'
import { GradesSection } from '../families/competency/GradesSection'
import { addressOf, readPlace, readSection, sections, type Section } from '../families/competency/place'
import { ProfilesSection } from '../families/competency/ProfilesSection'
import { competencyPageTexts as texts } from '../families/competency/texts'
import { VersionsSection } from '../families/competency/VersionsSection'
import { VersionNote } from '../families/competency/VersionNote'
import { host } from '../host'
import { useDocument } from '../state'
import { orReport } from '../state/host-calls'
import { StatusBadge } from '../ui/StatusBadge'
import { packSections, readPackSection } from './packs/place'
import { Parameters } from './Parameters'
import { standardTexts } from './texts'
import '../ui/wizard.css'
import '../families/competency/competency.css'

// Most people only read the standards; who works on packs waits for them once.
const PacksPage = lazy(() => import('./packs/PacksPage'))

type Props = {
  readonly section?: string | undefined
  readonly model?: string | undefined
  readonly version?: string | undefined
  readonly code?: string | undefined
}
const keyOf = competencyTables.models.key

/** 标准库: the competency model in its versions, the city's own model, and the pack's parameters. Section, version and place are in the address. */
export default function StandardPage({ section: sectionText, model, version, code }: Props) {
  const say = useSay()
  const document = useDocument()
  const [builtIn, setBuiltIn] = useState<ModelContent | null>(null)
  useEffect(() => void orReport(host['standard.model']({})).then(setBuiltIn), [])
  const section = readSection(sectionText)
  const offered = useMemo(() => offeredModels(document.tables, builtIn), [document, builtIn])
  const chosen = useMemo(() => chosenModel(document.tables, builtIn, readVersion(model, version)), [document, builtIn, model, version])
  const place = useMemo(() => readPlace(code), [code])
  const checked = useDeferredValue(chosen?.content ?? null)
  const findings = useMemo(() => (checked ? checkModel(checked) : []), [checked])
  const problems = findings.filter(({ severity }) => severity === 'problem').length
  const packSection = readPackSection(sectionText)
  const ofModel = packSection === null && section !== 'parameters'
  return (
    <div className={ofModel && (section === 'competencies' || section === 'profiles') ? 'page page-full standard' : 'page standard'}>
      <div className="page-head">
        <h1>{say(texts.ref('title'))}</h1>
        {ofModel && chosen ? <VersionSelect offered={offered} chosen={chosen} section={section} /> : null}
      </div>
      <nav className="standard-tabs" aria-label={say(texts.ref('tabs'))}>
        {sections.map((one) => (
          <Link
            key={one}
            href={addressOf(one, one === 'parameters' ? null : (chosen?.model ?? null))}
            aria-current={packSection === null && one === section ? 'page' : undefined}
          >
            {say(texts.ref(`tab.${one}`))}
            {one === 'checks' && problems > 0 ? (
              <span className="standard-tab-count" title={say(texts.ref('tab.problems', { count: problems }))}>
                {problems}
              </span>
            ) : null}
          </Link>
        ))}
        {packSections.map((one) => (
          <Link key={one} href={`/standard/${one}`} aria-current={one === packSection ? 'page' : undefined}>
            {say(standardTexts.ref(`tab.${one}`))}
          </Link>
        ))}
      </nav>
      {packSection ? (
        <Suspense fallback={<p role="status">{say(texts.ref('reading'))}</p>}>
          <PacksPage section={packSection} words={[model, version, code]} />
        </Suspense>
      ) : ofModel ? (
        chosen ? (
          <>
            {section === 'city' || (section === 'versions' && chosen.own) ? null : <VersionNote chosen={chosen} section={section} />}
            <Part section={section} chosen={chosen} place={place} findings={findings} />
          </>
        ) : (
          <p role="status">{say(texts.ref('reading'))}</p>
        )
      ) : (
        <Parameters />
      )}
    </div>
  )
}

type PartProps = { readonly section: Section; readonly chosen: Chosen; readonly place: ModelPlace; readonly findings: readonly ModelFinding[] }
function Part({ section, ...rest }: PartProps) {
  const { chosen, place, findings } = rest
  if (section === 'profiles') return <ProfilesSection key={keyOf(chosen.model)} {...rest} />
  if (section === 'grades') return <GradesSection key={keyOf(chosen.model)} chosen={chosen} place={place} />
  if (section === 'checks') return <ChecksSection chosen={chosen} findings={findings} />
  if (section === 'versions') return <VersionsSection chosen={chosen} />
  if (section === 'city') return <CitySection chosen={chosen} />
  return <CompetenciesSection key={keyOf(chosen.model)} {...rest} />
}

function VersionSelect({ offered, chosen, section }: { offered: readonly Offered[]; chosen: Chosen; section: Section }) {
  const say = useSay()
  const state = chosen.editable ? 'draft' : chosen.own ? 'locked' : 'builtIn'
  return (
    <>
      <NativeSelect
        className="version-select"
        data-data
        aria-label={say(texts.ref('version'))}
        value={keyOf(chosen.model)}
        data={offered.map(({ model, own }) => ({
          value: keyOf(model),
          label: say(texts.ref(own ? 'version.own' : 'version.builtIn', { title: model.title, version: model.version }))
        }))}
        onChange={(event) => {
          const next = offered.find(({ model }) => keyOf(model) === event.currentTarget.value)
          if (next) navigate(addressOf(section, next.model))
        }}
      />
      <StatusBadge tone={state === 'draft' ? 'good' : 'quiet'} icon={state === 'draft' ? 'check' : 'dash'}>
        {say(texts.ref(`state.${state}`))}
      </StatusBadge>
    </>
  )
}
