import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { certificateRule, finalStatus, type Certificate, type Round } from '../../../shared/families/certification'
import { parseCivilDate } from '../../../shared/kernel/civil-date'
import { computeRule } from '../../../shared/kernel/rule'
import { useSay } from '../../app/language'
import { DocumentButtons } from '../../documents/DocumentButtons'
import { useDocument, useWorkbench, workbench } from '../../state'
import { bookOf, useRoundResult } from '../../state/results'
import { Icon } from '../../ui/icons'
import { today } from '../../ui/today'
import { useSayGrade } from '../roster/grade-text'
import { heldCertificates, laterSteps, type LaterSteps } from './later-steps'
import { publicationPageTexts as texts } from './publication-texts'
import { evaluationTexts } from './texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** 认证证书: who passed gets one, with the day until which it holds. */
export function CertificatesStep({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const ofRound = [...tables.certificates.values()]
    .filter((one) => one.round === round.round && one.month === round.month)
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  return (
    <div className="stack">
      <Issue round={round} />
      <section className="panel stack" aria-labelledby="certificates-title">
        <div className="row">
          <h3 id="certificates-title" className="grow">
            {say(texts.ref('certificates.table'))}
          </h3>
          {ofRound.length > 0 ? (
            <DocumentButtons
              what={say(texts.ref('certificates.document'))}
              request={{ kind: 'certificates', round: round.round, month: round.month, staffNos: null }}
            />
          ) : null}
        </div>
        {ofRound.length === 0 ? <p className="dim">{say(texts.ref('certificates.none'))}</p> : <Certificates certificates={ofRound} />}
      </section>
    </div>
  )
}

function Issue({ round }: { round: Round }) {
  const say = useSay()
  const document = useDocument()
  const { tables } = document
  const pack = usePack(roundCycle(round))
  const { result } = useRoundResult(round)
  const [issuedOn, setIssuedOn] = useState<string>(today())
  const [confirming, setConfirming] = useState(false)
  const [prefix, setPrefix] = useState(() => `${today().slice(0, 4)}-${round.round}-`)
  const passed = useMemo(
    () =>
      (result?.people ?? []).flatMap((person) =>
        person.target !== null && finalStatus(person) === 'pass' ? [{ staffNo: person.staffNo, grade: person.target }] : []
      ),
    [result]
  )
  if (!pack || !result) return <p>{say(evaluationTexts.ref('results.stop'))}</p>
  const held = heldCertificates(tables, round)
  const due = passed.filter(({ staffNo, grade }) => !held.has(`${staffNo}|${grade}`))
  const entitled = new Set(passed.map(({ staffNo, grade }) => `${staffNo}|${grade}`))
  const lost = [...held].filter((key) => !entitled.has(key)).map((key) => tables.people.get(key.split('|')[0] ?? '')?.name ?? key)
  const day = parseCivilDate(issuedOn)
  const validity = day ? computeRule(certificateRule, { issuedOn: day }, bookOf(pack, round), { trace: false }) : null
  const validUntil = validity?.ok ? validity.value.value.validUntil : null
  const { publicity } = laterSteps(tables, round, result.people)
  const early = publicity !== null && (today() <= publicity.until || publicity.openAppeals > 0)
  const issue = async (): Promise<void> => {
    if (validUntil === null) return
    if (early && !confirming) return setConfirming(true)
    setConfirming(false)
    const done = await workbench.dispatch('certification.issueCertificates', { ...round, issuedOn, validUntil, prefix, people: due })
    if (!done.ok) workbench.report(done.fault)
  }
  const asked = confirming && early && due.length > 0
  return (
    <section className="panel stack" aria-labelledby="issue-title">
      <h3 id="issue-title">{say(texts.ref('certificates.title'))}</h3>
      <p>{say(texts.ref('certificates.lead', { passed: passed.length, issued: passed.length - due.length, due: due.length }))}</p>
      <Cautions publicity={publicity} lost={lost} />
      <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void issue())}>
        <TextInput type="date" label={say(texts.ref('certificates.issuedOn'))} value={issuedOn} onChange={(event) => setIssuedOn(event.currentTarget.value)} />
        <TextInput
          label={say(texts.ref('certificates.prefix'))}
          description={say(texts.ref('certificates.prefix.hint'))}
          maxLength={40}
          value={prefix}
          onChange={(event) => setPrefix(event.currentTarget.value)}
        />
        <Button type="submit" disabled={due.length === 0 || validUntil === null}>
          {say(due.length === 0 ? texts.ref('certificates.noneDue') : texts.ref(asked ? 'certificates.doAnyway' : 'certificates.do', { count: due.length }))}
        </Button>
        {asked ? (
          <Button variant="default" onClick={() => setConfirming(false)}>
            {say(texts.ref('certificates.cancel'))}
          </Button>
        ) : null}
      </form>
      {asked ? (
        <p className="caution" role="alert">
          <Icon name="warning" size={14} /> {say(texts.ref('certificates.confirm'))}
        </p>
      ) : null}
      {validUntil ? (
        <p className="dim" role="status">
          {say(texts.ref('certificates.validUntil', { day: validUntil }))}
        </p>
      ) : null}
    </section>
  )
}

/** What usually comes first: said, not enforced, for a city may have its reasons. */
function Cautions({ publicity, lost }: { publicity: LaterSteps['publicity']; lost: readonly string[] }) {
  const say = useSay()
  const cautions = [
    ...(lost.length > 0 ? [texts.ref('certificates.lost', { count: lost.length, names: lost })] : []),
    ...(publicity === null ? [texts.ref('certificates.noPublicity')] : []),
    ...(publicity && today() <= publicity.until ? [texts.ref('certificates.running', { until: publicity.until })] : []),
    ...(publicity && publicity.openAppeals > 0 ? [texts.ref('certificates.appeals', { count: publicity.openAppeals })] : [])
  ]
  return (
    <>
      {cautions.map((caution) => (
        <p key={caution.key} className="caution">
          <Icon name="warning" size={14} /> {say(caution)}
        </p>
      ))}
    </>
  )
}

function Certificates({ certificates }: { certificates: readonly Certificate[] }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  return (
    <table className="simple-table">
      <thead>
        <tr>
          <th>{say(texts.ref('certificates.number'))}</th>
          <th>{say(texts.ref('list.name'))}</th>
          <th>{say(texts.ref('list.target'))}</th>
          <th>{say(texts.ref('certificates.valid'))}</th>
          <th aria-label={say(texts.ref('certificates.revoke'))} />
        </tr>
      </thead>
      <tbody>
        {certificates.map(({ number, staffNo, grade, issuedOn, validUntil, revoked }) => (
          <tr key={number}>
            <td>{number}</td>
            <td>
              {tables.people.get(staffNo)?.name} <span className="dim">{staffNo}</span>
            </td>
            <td>{sayGrade(grade)}</td>
            <td>{revoked ? say(texts.ref('certificates.revoked', { reason: revoked.reason })) : `${issuedOn} – ${validUntil}`}</td>
            <td className="number">{revoked ? null : <Revoke number={number} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Revoke({ number }: { number: string }) {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const revoke = async (): Promise<void> => {
    const done = await workbench.dispatch('certification.revokeCertificate', { number, on: today(), reason, by: operator })
    if (done.ok) setAsking(false)
    else workbench.report(done.fault)
  }
  if (!asking)
    return (
      <Button variant="default" aria-label={say(texts.ref('certificates.revokeOf', { number }))} onClick={() => setAsking(true)}>
        {say(texts.ref('certificates.revoke'))}
      </Button>
    )
  return (
    <form className="row" onSubmit={(event) => (event.preventDefault(), void revoke())}>
      <TextInput
        aria-label={say(texts.ref('certificates.revoke.reason'))}
        placeholder={say(texts.ref('certificates.revoke.reason'))}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={reason.trim() === ''}>
        {say(texts.ref('certificates.revoke.do'))}
      </Button>
      <Button variant="subtle" onClick={() => setAsking(false)}>
        {say(texts.ref('certificates.cancel'))}
      </Button>
    </form>
  )
}
