import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { distributionRule, explainStructure, gradeYearTexts, structureOf, type DistributionOutcome, type Structure } from '../../../../shared/families/grade'
import { sayFault } from '../../../../shared/kernel/result'
import type { RuleBook } from '../../../../shared/kernel/rule'
import { sayDay } from '../../../../shared/kernel/say-dates'
import type { TextRef } from '../../../../shared/kernel/texts'
import { useSay, useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import { bookOn } from '../../../state/grade-results'
import { EmptyState } from '../../../ui/EmptyState'
import { today } from '../../../ui/today'
import { WhyButton } from '../../../ui/WhyButton'
import { PictureFigure } from '../../evaluation/PictureFigure'
import type { GradeSectionProps } from '../section-props'
import { emptyPool, readPool } from './drafts'
import { structurePicture } from './pictures'
import { Projection } from './Projection'
import { ProvincePool } from './ProvincePool'
import { Sentences } from './Sentences'
import { StructureTable } from './StructureTable'
import { structurePageTexts as texts } from './texts'
import { addressOfUnit, readUnit } from './unit-place'
import { WhyBox } from './WhyBox'
import './structure.css'
import { usePresentPack } from '../../../state/packs'

/** 等级结构 of the company or of one county; the unit is in the address. */
export default function StructureSection({ first }: GradeSectionProps) {
  const pack = usePresentPack()
  const day = today()
  const book = useMemo(() => (pack ? bookOn(pack, day) : null), [pack, day])
  return book ? <StructureOn unit={readUnit(first)} book={book} /> : null
}

function StructureOn({ unit, book }: { unit: string | null; book: RuleBook }) {
  const say = useSay()
  const { tables } = useDocument()
  const structure = useMemo(() => structureOf(tables, { unit, day: book.day, book }), [tables, unit, book])
  const { distribution, fault, units } = structure
  const said = fault ? sayFault(fault, say) : null
  const unknown = unit !== null && !units.includes(unit)
  return (
    <div className="page structure">
      <UnitSelect unit={unit} units={units} />
      {said ? (
        <p className="entry-refused" role="alert">
          {say(texts.ref('refused'))}：{said.message}。{said.wayOut}
        </p>
      ) : null}
      {distribution ? <Found key={unit} structure={structure} distribution={distribution} book={book} /> : null}
      {distribution || said ? null : unknown ? (
        <EmptyState icon="question" title={say(texts.ref('unit.unknown', { unit }))}>
          {say(texts.ref('unit.unknown.text'))}
        </EmptyState>
      ) : (
        <EmptyState icon="people" title={say(texts.ref('none'))} actions={<Button onClick={() => navigate('/people')}>{say(texts.ref('none.people'))}</Button>}>
          {say(texts.ref('none.text'))}
        </EmptyState>
      )}
    </div>
  )
}

function UnitSelect({ unit, units }: { unit: string | null; units: readonly string[] }) {
  const say = useSay()
  const listed = unit === null || units.includes(unit) ? units : [unit, ...units]
  return (
    <label className="row structure-unit">
      <span>{say(texts.ref('unit'))}</span>
      <NativeSelect
        aria-label={say(texts.ref('unit'))}
        value={unit ?? ''}
        data={[{ value: '', label: say(texts.ref('company')) }, ...listed.map((one) => ({ value: one, label: one }))]}
        onChange={(event) => navigate(addressOfUnit(event.currentTarget.value === '' ? null : event.currentTarget.value))}
      />
    </label>
  )
}

type FoundProps = { readonly structure: Structure; readonly distribution: DistributionOutcome; readonly book: RuleBook }
function Found({ structure, distribution, book }: FoundProps) {
  const { tables } = useDocument()
  const [draft, setDraft] = useState(emptyPool)
  const [asked, setAsked] = useState(false)
  const { unit, day } = structure
  const pool = useMemo(() => readPool(draft), [draft])
  const pooled = useMemo(() => (pool ? structureOf(tables, { unit, day, book, pool }) : null), [tables, unit, day, book, pool])
  const trace = useMemo(
    () => (asked ? explainStructure(tables, { unit, day, book, pool: pooled?.distribution ? pool : null }) : null),
    [asked, tables, unit, day, book, pool, pooled]
  )
  const ask = (): void => setAsked((now) => !now)
  const say = useSay()
  const { picture, alt } = useMemo(() => structurePicture(distribution, say), [distribution, say])
  return (
    <>
      <Facts structure={structure} n={distribution.n} onAsk={ask} />
      {trace ? <WhyBox trace={trace} title={say(texts.ref('what'))} rule={distributionRule.id} onClose={() => setAsked(false)} /> : null}
      <div className="structure-top">
        <PictureFigure picture={picture} title={say(texts.ref('picture'))} alt={alt} />
        <div className="panel structure-words">
          {(['implied', 'fit', 'moves'] as const).map((part) => (
            <Words key={part} title={texts.ref(`words.${part}`)} sentences={structure.sentences[part]} />
          ))}
        </div>
      </div>
      <StructureTable distribution={distribution} onAsk={ask} />
      <Limits />
      <ProvincePool draft={draft} pooled={pooled} onChange={setDraft} />
      <Projection structure={structure} distribution={distribution} book={book} />
    </>
  )
}

function Facts({ structure: { unit, day, standby, bound }, n, onAsk }: { structure: Structure; n: number; onAsk: () => void }) {
  const { say, language } = useSpeech()
  return (
    <div className="row structure-facts">
      <h2>
        {unit ?? say(texts.ref('company'))} <WhyButton name={unit ?? say(texts.ref('company'))} what={say(texts.ref('what'))} onAsk={onAsk} />
      </h2>
      <span>{say(texts.ref('counted', { day: sayDay(day, language), n }))}</span>
      {standby > 0 ? <span>{say(texts.ref('standby', { count: standby }))}</span> : null}
      {bound ? <span className="dim">{say(texts.ref('policy', { bound: gradeYearTexts.ref(`bound.${bound}`) }))}</span> : null}
    </div>
  )
}

function Words({ title, sentences }: { title: TextRef; sentences: readonly TextRef[] }) {
  const say = useSay()
  return (
    <>
      <h3>{say(title)}</h3>
      <Sentences sentences={sentences} />
    </>
  )
}

/** Stands wherever bands are shown. */
function Limits() {
  const say = useSay()
  return (
    <div className="structure-limits" role="note">
      <p>{say(gradeYearTexts.ref('bands.limitOnly'))}</p>
      <p>{say(gradeYearTexts.ref('case18'))}</p>
    </div>
  )
}
