import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { postKinds, postKindSchema, postKindText, type Plan, type PlanPost, type PostsResult } from '../../../../../shared/families/planning'
import type { Fault } from '../../../../../shared/kernel/result'
import type { TextRef } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { workbench } from '../../../../state'
import { Dialog } from '../../../../ui/Dialog'
import { customerDialogTexts } from '../customers/dialog-texts'
import { Refused } from '../Refused'
import { postsPageTexts as texts } from '../texts'
import { draftOfPost, readPost, type PostDraft, type PostProblem } from './post-rows'

type Props = {
  readonly plan: Plan
  readonly posts: readonly PlanPost[]
  /** Null: a new one. */
  readonly post: PlanPost | null
  readonly result: PostsResult
  onClose(): void
}
/** A post: its name once and for all, and everything else to be changed. */
export function PostDialog({ plan, posts, post, result, onClose }: Props) {
  const say = useSay()
  const [draft, setDraft] = useState(() => draftOfPost(post, Math.min(999, Math.max(0, ...posts.map(({ order }) => order)) + 1)))
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Fault | null>(null)
  const read = readPost(draft, plan.year, (name) => post === null && posts.some((one) => one.post === name))
  const send = async (command: string, input: unknown, done: TextRef): Promise<void> => {
    const saved = await workbench.dispatch(command, input)
    if (!saved.ok) return setRefused(saved.fault)
    workbench.inform(done, 'good')
    onClose()
  }
  const save = (): void => {
    setTried(true)
    if (read.post) void send('planning.savePost', read.post, texts.ref('posts.saved'))
  }
  const error = (...which: readonly PostProblem[]): string | null => {
    const found = tried ? read.problems.find((problem) => which.includes(problem)) : undefined
    return found ? say(texts.ref(`posts.error.${found}`)) : null
  }
  const title = post ? say(texts.ref('posts.dialog', { post: post.post })) : say(texts.ref('posts.add'))
  return (
    <Dialog label={title} size="lg" onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), save())}>
        <h2>{title}</h2>
        <Fields draft={draft} fixed={post !== null} result={result} error={error} onDraft={setDraft} />
        <Refused fault={refused} />
        <div className="row">
          <Button type="submit">{say(customerDialogTexts.ref('dialog.save'))}</Button>
          <Button variant="default" onClick={onClose}>
            {say(customerDialogTexts.ref('dialog.close'))}
          </Button>
          <span className="grow" />
          {post ? (
            <Button
              variant="subtle"
              color="red"
              onClick={() => void send('planning.removePost', { year: plan.year, post: post.post }, texts.ref('posts.removed', { post: post.post }))}
            >
              {say(texts.ref('posts.remove'))}
            </Button>
          ) : null}
        </div>
        {post ? <p className="dim">{say(texts.ref('posts.remove.hint'))}</p> : null}
      </form>
    </Dialog>
  )
}

type FieldsProps = {
  readonly draft: PostDraft
  readonly fixed: boolean
  readonly result: PostsResult
  error(...which: readonly PostProblem[]): string | null
  onDraft(draft: PostDraft): void
}
function Fields({ draft, fixed, result, error, onDraft }: FieldsProps) {
  const say = useSay()
  const patch = (changed: Partial<PostDraft>): void => onDraft({ ...draft, ...changed })
  const text = (name: 'post' | 'order' | 'reportsTo') => ({
    label: say(texts.ref(`posts.${name}`)),
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => patch({ [name]: event.currentTarget.value })
  })
  return (
    <>
      <div className="person-form">
        <TextInput {...text('post')} required readOnly={fixed} maxLength={40} error={error('post', 'taken')} />
        <NativeSelect
          label={say(texts.ref('posts.kind'))}
          value={draft.kind}
          data={postKinds.map((kind) => ({ value: kind, label: say(postKindText(kind)) }))}
          onChange={(event) => patch({ kind: postKindSchema.safeParse(event.currentTarget.value).data ?? draft.kind })}
        />
        <TextInput
          {...text('order')}
          inputMode="numeric"
          maxLength={3}
          error={error('order')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={say(texts.ref('posts.order.hint'))}
        />
        <TextInput {...text('reportsTo')} maxLength={40} />
      </div>
      <Choices
        label={say(texts.ref('posts.tiers'))}
        all={union(
          result.tiers.map(({ tier }) => tier),
          draft.tiers
        )}
        chosen={draft.tiers}
        onChange={(tiers) => patch({ tiers })}
      />
      <Choices
        label={say(texts.ref('posts.counties'))}
        hint={say(texts.ref('posts.counties.hint'))}
        all={union(result.counties, draft.counties)}
        chosen={draft.counties}
        onChange={(counties) => patch({ counties })}
      />
      <Textarea
        label={say(texts.ref('posts.purpose'))}
        maxLength={600}
        autosize
        minRows={2}
        value={draft.purpose}
        onChange={(event) => patch({ purpose: event.currentTarget.value })}
      />
    </>
  )
}
const union = (known: readonly string[], chosen: readonly string[]): string[] => [...new Set([...known, ...chosen])]

type ChoicesProps = {
  readonly label: string
  readonly hint?: string
  readonly all: readonly string[]
  readonly chosen: readonly string[]
  onChange(chosen: string[]): void
}
function Choices({ label, hint, all, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="posts-shares">
      <legend>{label}</legend>
      {hint ? <p className="dim">{hint}</p> : null}
      <div className="row">
        {all.map((one) => (
          <Checkbox
            key={one}
            size="xs"
            label={one}
            checked={chosen.includes(one)}
            onChange={({ currentTarget: { checked } }) => onChange(all.filter((other) => (other === one ? checked : chosen.includes(other))))}
          />
        ))}
      </div>
    </fieldset>
  )
}
