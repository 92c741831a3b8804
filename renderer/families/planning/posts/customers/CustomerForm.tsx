import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode, type RefObject } from 'react'
import { planningTables, type CustomerPlace, type Plan, type PostsResult } from '../../../../../shared/families/planning'
import type { Fault } from '../../../../../shared/kernel/result'
import type { TextRef } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { useDocument, workbench } from '../../../../state'
import { Refused } from '../Refused'
import { postsPageTexts } from '../texts'
import type { Managers } from '../use-managers'
import { draftOfCustomer, readCustomer, type CustomerDraft, type CustomerProblem } from './customer-draft'
import { customerDialogTexts as texts } from './dialog-texts'
import { Shares } from './Shares'

type Props = {
  readonly plan: Plan
  readonly posts: PostsResult
  readonly place: CustomerPlace | null
  readonly managers: Managers
  readonly shares: RefObject<HTMLDivElement | null>
  onClose(): void
}
/** A customer's record and who serves it, saved in one edit. */
export function CustomerForm({ plan, posts, place, managers, shares, onClose }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const before = place?.customer ?? null
  const [draft, setDraft] = useState(() => draftOfCustomer(before))
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Fault | null>(null)
  const { customer, problems } = readCustomer(draft, plan.year, before, (code) => tables.customers.has(planningTables.customers.key({ year: plan.year, code })))
  const send = async (command: string, input: unknown, done: TextRef): Promise<void> => {
    const saved = await workbench.dispatch(command, input)
    if (!saved.ok) return setRefused(saved.fault)
    workbench.inform(done, 'good')
    onClose()
  }
  const save = (): void => {
    setTried(true)
    if (customer) void send('planning.saveCustomer', customer, texts.ref('dialog.saved'))
  }
  const error = (...which: readonly CustomerProblem[]): string | null => {
    const found = tried ? problems.find((problem) => which.includes(problem)) : undefined
    return found === undefined ? null : say(found === 'codeTaken' ? texts.ref('error.codeTaken', { code: draft.code }) : texts.ref(`error.${found}`))
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), save())}>
      <Fields draft={draft} posts={posts} fixed={before !== null} error={error} onDraft={setDraft} />
      <div ref={shares}>
        <Shares
          drafts={draft.managers}
          county={draft.county}
          managers={managers}
          error={error('managers', 'shares')}
          onChange={(next) => setDraft({ ...draft, managers: next })}
        />
      </div>
      <Refused fault={refused} />
      <div className="row">
        <Button type="submit">{say(texts.ref('dialog.save'))}</Button>
        <Button variant="default" onClick={onClose}>
          {say(texts.ref('dialog.close'))}
        </Button>
        <span className="grow" />
        {before ? (
          <Button
            variant="subtle"
            color="red"
            onClick={() => void send('planning.removeCustomer', { year: plan.year, code: before.code }, texts.ref('dialog.removed', { name: before.name }))}
          >
            {say(texts.ref('dialog.remove'))}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

type FieldsProps = {
  readonly draft: CustomerDraft
  readonly posts: PostsResult
  readonly fixed: boolean
  error(...which: readonly CustomerProblem[]): string | null
  onDraft(draft: CustomerDraft): void
}
function Fields({ draft, posts, fixed, error, onDraft }: FieldsProps): ReactNode {
  const say = useSay()
  const field = (name: Exclude<keyof CustomerDraft, 'managers'>) => ({
    label: say(postsPageTexts.ref(`field.${name}`)),
    value: draft[name],
    error: name === 'code' ? error('code', 'codeTaken') : error(name),
    onChange: (event: { currentTarget: { value: string } }) => onDraft({ ...draft, [name]: event.currentTarget.value })
  })
  return (
    <>
      <div className="person-form">
        <TextInput {...field('code')} required readOnly={fixed} maxLength={40} />
        <TextInput {...field('name')} required maxLength={120} />
        <TextInput {...field('tier')} required maxLength={12} list="posts-tiers" />
        <TextInput {...field('county')} required maxLength={40} list="posts-counties" />
        <TextInput {...field('industry')} maxLength={40} />
        <TextInput {...field('income')} inputMode="decimal" />
        <TextInput {...field('contractEnd')} type="date" />
      </div>
      <datalist id="posts-tiers">
        {posts.tiers.map(({ tier }) => (
          <option key={tier} value={tier}>
            {tier}
          </option>
        ))}
      </datalist>
      <datalist id="posts-counties">
        {posts.counties.map((county) => (
          <option key={county} value={county}>
            {county}
          </option>
        ))}
      </datalist>
    </>
  )
}
