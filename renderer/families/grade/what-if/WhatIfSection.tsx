import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Round } from '../../../../shared/families/certification'
import { proposalValues, type WhatIfProposal } from '../../../../shared/families/grade'
import { periodOf } from '../../../../shared/kernel/civil-date'
import { useSay, useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import { chooseRound, useCurrentRound } from '../../../state/current-round'
import { bookOf, useRoundResult } from '../../../state/results'
import { readRound, roundKey, roundsOf } from '../../../state/rounds'
import { EmptyState } from '../../../ui/EmptyState'
import { sayPeriod } from '../../../ui/format'
import { evaluationTexts } from '../../certification/texts'
import type { GradeSectionProps } from '../section-props'
import { populationOf } from './population'
import { Proposals } from './Proposals'
import { whatIfTexts as texts } from './texts'
import { WhatIfView } from './WhatIfView'
import { usePack } from '../../../state/packs'
import { roundCycle } from '../../../../shared/standard/model'

/** 试算 over the round at work; `/grades/what-if/:round/:month` makes another one it. */
export default function WhatIfSection({ first, second }: GradeSectionProps) {
  const say = useSay()
  const { tables } = useDocument()
  const round = useCurrentRound()
  useEffect(() => {
    const asked = readRound(first, second)
    if (!asked) return
    if (tables.rounds.has(roundKey(asked))) chooseRound(asked)
    navigate('/grades/what-if', { replace: true })
  }, [first, second, tables])
  const [opened, setOpened] = useState<WhatIfProposal | null>(null)
  if (!round)
    return (
      <EmptyState
        icon="evaluation"
        title={say(texts.ref('none.title'))}
        actions={<Button onClick={() => navigate('/certification')}>{say(texts.ref('none.go'))}</Button>}
      >
        {say(texts.ref('none.text'))}
      </EmptyState>
    )
  const open = (proposal: WhatIfProposal): void => {
    setOpened(proposal)
    if (roundKey(proposal.round) !== roundKey(round)) chooseRound(proposal.round)
  }
  return <OfRound key={roundKey(round)} round={round} opened={opened} onOpen={open} />
}

function OfRound({ round, opened, onOpen }: { round: Round; opened: WhatIfProposal | null; onOpen(proposal: WhatIfProposal): void }) {
  const say = useSay()
  const document = useDocument()
  const pack = usePack(roundCycle(round))
  const { result } = useRoundResult(round)
  const population = useMemo(() => (pack && result ? populationOf(document.tables, result, bookOf(pack, round)) : undefined), [document, pack, result, round])
  if (population === undefined) return <p className="dim what-if-wait">{say(texts.ref('computing'))}</p>
  if (population === null) return <p className="entry-refused what-if-wait">{say(texts.ref('pack.stop'))}</p>
  if (population.columns.target.every((target) => target < 0))
    return (
      <EmptyState
        icon="people"
        title={say(texts.ref('noScores.title'))}
        actions={<Button onClick={() => navigate(`/certification/${round.round}/${round.month}/people`)}>{say(texts.ref('none.go'))}</Button>}
      >
        {say(texts.ref('noScores.text'))}
      </EmptyState>
    )
  const own = opened && roundKey(opened.round) === roundKey(round) ? opened : null
  return (
    <WhatIfView
      population={population}
      start={own ? proposalValues(own.parameters, population.pack) : population.pack}
      above={<Above round={round} overridden={population.overridden} />}
      renderProposals={(live) => (
        <Proposals
          live={live}
          round={round}
          opened={own}
          onOpen={(proposal) => {
            onOpen(proposal)
            if (roundKey(proposal.round) === roundKey(round)) live.set(proposalValues(proposal.parameters, population.pack))
          }}
        />
      )}
    />
  )
}

function Above({ round, overridden }: { round: Round; overridden: number }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const rounds = roundsOf(tables)
  return (
    <div className="what-if-above">
      <NativeSelect
        aria-label={say(texts.ref('round.choose'))}
        value={roundKey(round)}
        data={rounds.map((one) => ({
          value: roundKey(one),
          label: say(evaluationTexts.ref('round.title', { round: one.round, period: sayPeriod(periodOf(one.month), language) }))
        }))}
        onChange={(event) => {
          const chosen = rounds.find((one) => roundKey(one) === event.currentTarget.value)
          if (chosen) chooseRound(chosen)
        }}
      />
      <p className="dim what-if-sentences">
        <span>{say(texts.ref('sandbox'))}</span>
        <span>{say(texts.ref('scope'))}</span>
        {overridden > 0 ? <span>{say(texts.ref('overridden', { count: overridden }))}</span> : null}
      </p>
    </div>
  )
}
