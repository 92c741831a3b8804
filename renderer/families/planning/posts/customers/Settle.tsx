import { Button } from '@mantine/core'
import type { Serving } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { equalShares, sumOfShares } from '../hand-over'
import type { ManagerName } from './customer-filter'
import { customerDialogTexts as texts } from './dialog-texts'

type Props = { readonly managers: readonly Serving[]; readonly nameOf: ManagerName; onSettle(managers: readonly Serving[]): void; onOwn(): void }
/** The ways to settle who serves a customer: one of them alone, all in equal parts, or with other shares below. */
export function Settle({ managers, nameOf, onSettle, onOwn }: Props) {
  const say = useSay()
  const none = managers.every(({ share }) => share === null)
  return (
    <section className="posts-settle stack" aria-labelledby="settle-title">
      <h3 id="settle-title">
        <Icon name="warning" size={14} />{' '}
        {say(none ? texts.ref('settle.title', { count: managers.length }) : texts.ref('settle.off', { sum: sumOfShares(managers) }))}
      </h3>
      <p className="dim">{say(texts.ref('settle.text'))}</p>
      <div className="row">
        {managers.map(({ staffNo }) => (
          <Button key={staffNo} variant="default" onClick={() => onSettle([{ staffNo, share: null }])}>
            {say(texts.ref('settle.keep', { name: nameOf(staffNo) }))}
          </Button>
        ))}
        <Button variant="default" onClick={() => onSettle(equalShares(managers.map(({ staffNo }) => staffNo)))}>
          {say(texts.ref('settle.equal', { count: managers.length }))}
        </Button>
        <Button variant="subtle" onClick={onOwn}>
          {say(texts.ref('settle.own'))}
        </Button>
      </div>
    </section>
  )
}
