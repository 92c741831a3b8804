import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { sayCount } from '../../ui/format'
import { JobLine } from '../JobLine'
import { addressOf } from '../tabs'
import { useOwnKeys } from '../keys/use-key-status'
import { useJob } from '../use-job'
import { canUse, NeedsKeys } from '../NeedsKeys'
import { FileChoice } from './FileChoice'
import { grouped, groups, takingOf } from './inbox'
import { PackageGroup } from './PackageGroup'
import { RefusedList } from './RefusedList'
import { inboxPageTexts as texts } from './texts'
import { useInbox } from './use-inbox'

/** 收件: files in, verdicts out, and a choice of what to take in. Nothing is changed before. */
export default function InboxTab() {
  const say = useSay()
  const own = useOwnKeys()
  const job = useJob()
  const { inbox, inspect, choose, take, clear } = useInbox(job)
  const { tables } = useDocument()
  const [working, setWorking] = useState<'inspecting' | 'taking'>('inspecting')
  const running = job.state !== null
  const found = grouped(inbox.packages)
  const isEmpty = inbox.packages.length + inbox.unread.length === 0
  const begin = (files: readonly File[]): void => {
    setWorking('inspecting')
    void inspect(files)
  }
  return (
    <div className="stack grow">
      <NeedsKeys own={own} />
      <FileChoice disabled={running || !canUse(own)} onFiles={begin} />
      <JobLine job={job} what={say(texts.ref(working))} />
      {isEmpty && !running ? (
        <EmptyState icon="upload" title={say(texts.ref('empty.title'))}>
          {say(texts.ref('empty.text'))}{' '}
          {tables.cities.size === 0 ? (
            <>
              {say(texts.ref('empty.cities'))} <Link href={addressOf('cities')}>{say(texts.ref('empty.register'))}</Link>
            </>
          ) : null}
        </EmptyState>
      ) : null}
      {groups.map((group) =>
        group === 'refused' ? (
          <RefusedList key={group} packages={found.refused} unread={inbox.unread} />
        ) : (
          <PackageGroup key={group} group={group} packages={found[group]} chosen={inbox.chosen} disabled={running} onChoose={choose} />
        )
      )}
      {isEmpty ? null : (
        <Foot
          taking={takingOf(inbox.packages, inbox.chosen)}
          disabled={running}
          onTake={() => {
            setWorking('taking')
            void take()
          }}
          onAgain={() => begin(inbox.files)}
          onClear={clear}
        />
      )}
    </div>
  )
}

type FootProps = { readonly taking: ReturnType<typeof takingOf>; readonly disabled: boolean; onTake(): void; onAgain(): void; onClear(): void }
function Foot({ taking: { digests, cities, people }, disabled, onTake, onAgain, onClear }: FootProps) {
  const say = useSay()
  const count = digests.length
  return (
    <div className="submission-foot">
      <span className="grow" role="status">
        {say(count === 0 ? texts.ref('chosen.none') : texts.ref('chosen', { count, cities, people: sayCount(people) }))}
      </span>
      <Button variant="default" disabled={disabled} onClick={onClear}>
        {say(texts.ref('clear'))}
      </Button>
      <Button variant="default" disabled={disabled} onClick={onAgain}>
        {say(texts.ref('again'))}
      </Button>
      <Button disabled={disabled || count === 0} onClick={onTake}>
        {say(texts.ref('takeChosen', { count }))}
      </Button>
    </div>
  )
}
