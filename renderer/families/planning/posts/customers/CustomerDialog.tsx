import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CustomerPlace, Plan, PostsResult, Serving } from '../../../../../shared/families/planning'
import type { Fault } from '../../../../../shared/kernel/result'
import { useSpeech } from '../../../../app/language'
import { workbench } from '../../../../state'
import { Dialog } from '../../../../ui/Dialog'
import { blank } from '../../../../ui/format'
import { CoverageBadge, remarksOf } from '../coverage'
import { isSettled } from '../hand-over'
import { sayYuan } from '../money'
import { Refused } from '../Refused'
import { postsPageTexts } from '../texts'
import { useManagers } from '../use-managers'
import { CustomerForm } from './CustomerForm'
import { customerDialogTexts as texts } from './dialog-texts'
import { Settle } from './Settle'
import { sayManagers } from './use-customer-columns'

type Props = { readonly plan: Plan; readonly posts: PostsResult; /** Null: a new one. */ readonly place: CustomerPlace | null; onClose(): void }
/** One customer: settled in two clicks where several serve it, and open to change. */
export function CustomerDialog({ plan, posts, place, onClose }: Props) {
  const { say } = useSpeech()
  const managers = useManagers(plan)
  const [refused, setRefused] = useState<Fault | null>(null)
  const shares = useRef<HTMLDivElement>(null)
  const title = place ? say(texts.ref('dialog.title', { name: place.customer.name, code: place.customer.code })) : say(texts.ref('dialog.add'))
  const settle = async (serving: readonly Serving[]): Promise<void> => {
    if (!place) return
    const { code, name } = place.customer
    const done = await workbench.dispatch('planning.assign', { year: plan.year, assignments: [{ code, managers: serving }] })
    if (!done.ok) return setRefused(done.fault)
    workbench.inform(texts.ref('settle.done', { name }), 'good')
    onClose()
  }
  return (
    <Dialog label={title} size="xl" onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        {place ? <Standing place={place} /> : null}
        {place && !plan.finished && !isSettled(place.customer.managers) ? (
          <Settle
            managers={place.customer.managers}
            nameOf={managers.nameOf}
            onSettle={(serving) => void settle(serving)}
            onOwn={() => shares.current?.querySelector('input')?.focus()}
          />
        ) : null}
        <Refused fault={refused} />
        {plan.finished && place ? (
          <Record place={place} nameOf={managers.nameOf} />
        ) : (
          <CustomerForm plan={plan} posts={posts} place={place} managers={managers} shares={shares} onClose={onClose} />
        )}
        {plan.finished ? (
          <div className="row">
            <Button variant="default" onClick={onClose}>
              {say(texts.ref('dialog.close'))}
            </Button>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}

function Standing({ place }: { place: CustomerPlace }) {
  const { say } = useSpeech()
  const remarks = remarksOf(place)
  return (
    <div className="row">
      <CoverageBadge coverage={place.coverage} />
      <span className="dim">{place.post ?? say(postsPageTexts.ref('state.noPost'))}</span>
      {remarks.map((remark) => (
        <span key={remark.key} className="dim">
          {say(remark)}
        </span>
      ))}
    </div>
  )
}

/** What a finished plan still shows of a customer. */
function Record({ place: { customer }, nameOf }: { place: CustomerPlace; nameOf: (staffNo: string) => string }) {
  const { say, language } = useSpeech()
  const facts = [
    ['tier', customer.tier],
    ['county', customer.county],
    ['managers', sayManagers(customer.managers, nameOf, say, language === 'zh-CN' ? '、' : ', ')],
    ['industry', customer.industry],
    ['income', customer.monthlyIncome === null ? '' : sayYuan(customer.monthlyIncome)],
    ['contractEnd', customer.contractEnd ?? '']
  ] as const
  return (
    <>
      <p className="dim">{say(texts.ref('dialog.readOnly'))}</p>
      <dl className="facts">
        {facts.map(([field, value]) => (
          <div key={field} className="posts-fact">
            <dt>{say(postsPageTexts.ref(`field.${field}`))}</dt>
            <dd>{value || blank}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
