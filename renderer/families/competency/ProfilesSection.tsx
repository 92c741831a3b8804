import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { postsOf, type ModelFinding, type ModelPlace } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/icons'
import { useSayGrade } from '../roster/grade-text'
import type { Chosen } from './chosen'
import { addressOf } from './place'
import type { ProfileMode } from './ProfileCell'
import { ProfileGrid } from './ProfileGrid'
import { weightSums } from './profile-rows'
import { profilePageTexts as texts } from './profile-texts'

type Props = { readonly chosen: Chosen; readonly place: ModelPlace; readonly findings: readonly ModelFinding[] }

/** 等级要求: what each post asks for at each grade: levels, core competencies, weights. */
export function ProfilesSection({ chosen: { content, editable }, place, findings }: Props) {
  const say = useSay()
  const [mode, setMode] = useState<ProfileMode>('levels')
  const [asked, setAsked] = useState(place)
  if (asked !== place) {
    // A link that leads to the weights shows them.
    setAsked(place)
    if (place.part === 'weights') setMode('weights')
    else if (place.part !== undefined) setMode('levels')
  }
  const known = useMemo(() => postsOf(content), [content])
  const posts = place.post !== undefined && !known.includes(place.post) ? [...known, place.post] : known
  const post = place.post ?? posts[0]
  const go = (to: string): void => navigate(addressOf('profiles', content.model, { post: to }))
  return (
    <>
      <div className="row">
        <div className="segments" role="group" aria-label={say(texts.ref('posts'))} data-data>
          {posts.map((one) => (
            <button key={one} type="button" className="segment" aria-pressed={one === post} onClick={() => go(one)}>
              {one}
            </button>
          ))}
        </div>
        {editable ? <AddPost taken={posts} onAdd={go} /> : null}
        <span className="grow" />
        <div className="segments" role="group" aria-label={say(texts.ref('mode'))}>
          {(['levels', 'weights'] as const).map((one) => (
            <button key={one} type="button" className="segment" aria-pressed={one === mode} onClick={() => setMode(one)}>
              {say(texts.ref(`mode.${one}`))}
            </button>
          ))}
        </div>
      </div>
      {post === undefined || content.competencies.length === 0 ? (
        <EmptyState icon="standard" title={say(texts.ref('empty.title'))}>
          {say(texts.ref(content.competencies.length === 0 ? 'empty.competencies' : editable ? 'empty.text' : 'empty.readOnly'))}
        </EmptyState>
      ) : (
        <>
          <ProfileGrid key={post} content={content} post={post} mode={mode} readOnly={!editable} place={place} findings={findings} />
          <Weights content={content} post={post} />
          <p className="dim">{say(texts.ref(editable ? `hint.${mode}` : 'hint.readOnly'))}</p>
        </>
      )}
    </>
  )
}

/** Grades whose weights are not 100, said in words. */
function Weights({ content, post }: { content: Chosen['content']; post: string }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const wrong = weightSums(content, post).filter(({ whole }) => !whole)
  if (wrong.length === 0) return null
  return (
    <p className="entry-refused" role="status">
      <Icon name="warning" size={14} />{' '}
      {say(
        texts.ref('weights.wrong', {
          grades: wrong.map(({ grade, sum }) => texts.ref('weights.one', { grade: sayGrade(grade), sum }))
        })
      )}
    </p>
  )
}

function AddPost({ taken, onAdd }: { taken: readonly string[]; onAdd: (post: string) => void }) {
  const say = useSay()
  const { tables } = useDocument()
  const [name, setName] = useState('')
  const post = name.replaceAll(/\s+/g, ' ').trim()
  const known = [...new Set([...tables.people.values()].map((person) => person.post))].filter((one) => one !== '' && !taken.includes(one))
  return (
    <form
      className="row add-post"
      onSubmit={(event) => {
        event.preventDefault()
        if (post !== '') onAdd(post)
        setName('')
      }}
    >
      <TextInput
        aria-label={say(texts.ref('post.add'))}
        placeholder={say(texts.ref('post.placeholder'))}
        maxLength={40}
        list="known-posts"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <datalist id="known-posts" data-data>
        {known.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <Button type="submit" variant="default" disabled={post === ''}>
        {say(texts.ref('post.add'))}
      </Button>
    </form>
  )
}
