import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { Manager } from '../../../../../shared/families/planning'
import { exact, negate, showExact } from '../../../../../shared/kernel/decimal'
import type { TextRef } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { equalShares, leftOf100, sumOfShares } from '../hand-over'
import type { Managers } from '../use-managers'
import { draftOfManagers, servingSoFar, type ServingDraft } from './customer-draft'
import { customerDialogTexts as texts } from './dialog-texts'

type Props = {
  readonly drafts: readonly ServingDraft[]
  readonly county: string
  readonly managers: Managers
  readonly error: string | null
  onChange(drafts: readonly ServingDraft[]): void
}
/** Who serves a customer and with which share; the sum is said while it is typed. */
export function Shares({ drafts, county, managers, error, onChange }: Props) {
  const say = useSay()
  const choices = useMemo(() => managersFor(managers.list, county), [managers, county])
  const change = (index: number, changed: Partial<ServingDraft>): void => onChange(drafts.map((one, at) => (at === index ? { ...one, ...changed } : one)))
  const several = drafts.length > 1
  return (
    <fieldset className="posts-shares">
      <legend>{say(texts.ref('dialog.serving'))}</legend>
      {drafts.map((draft, index) => (
        <div key={index} className="row">
          <NativeSelect
            className="grow"
            aria-label={say(texts.ref('shares.manager', { row: index + 1 }))}
            value={draft.staffNo}
            data={[
              { value: '', label: say(texts.ref('shares.none')) },
              ...(draft.staffNo !== '' && !managers.byNumber.has(draft.staffNo) ? [{ value: draft.staffNo, label: managers.nameOf(draft.staffNo) }] : []),
              ...choices
            ]}
            onChange={(event) => change(index, { staffNo: event.currentTarget.value })}
          />
          {several ? (
            <span className="row posts-share">
              <input
                className="posts-share-input"
                inputMode="decimal"
                maxLength={7}
                aria-label={say(texts.ref('shares.share', { name: managers.nameOf(draft.staffNo) }))}
                value={draft.share}
                onChange={(event) => change(index, { share: event.currentTarget.value })}
              />
              <span aria-hidden="true">%</span>
            </span>
          ) : null}
          <button
            type="button"
            className="icon-button"
            aria-label={say(texts.ref('shares.remove', { name: managers.nameOf(draft.staffNo) }))}
            onClick={() => onChange(drafts.filter((_, at) => at !== index))}
          >
            <Icon name="cross" size={14} />
          </button>
        </div>
      ))}
      <div className="row">
        <Button variant="default" size="xs" leftSection={<Icon name="add" size={14} />} onClick={() => onChange([...drafts, { staffNo: '', share: '' }])}>
          {say(texts.ref('shares.add'))}
        </Button>
        {several ? (
          <Button variant="subtle" size="xs" onClick={() => onChange(draftOfManagers(equalShares(drafts.map(({ staffNo }) => staffNo))))}>
            {say(texts.ref('shares.equal'))}
          </Button>
        ) : null}
        <span className={error ? 'save-failed' : 'dim'} role="status">
          {error ?? say(sayShares(drafts))}
        </span>
      </div>
    </fieldset>
  )
}

function sayShares(drafts: readonly ServingDraft[]): TextRef {
  if (drafts.length === 0) return texts.ref('shares.uncovered')
  if (drafts.length === 1) return texts.ref('shares.alone')
  const serving = servingSoFar(drafts)
  const [sum, left] = [sumOfShares(serving), leftOf100(serving)]
  if (left === '0') return texts.ref('shares.full')
  return left.startsWith('-') ? texts.ref('shares.over', { sum, left: showExact(negate(exact(left))) }) : texts.ref('shares.short', { sum, left })
}

/** Those of the county first: they are whom people look for. */
const managersFor = (list: readonly Manager[], county: string): { value: string; label: string }[] => {
  const own = list.filter((manager) => manager.county === county)
  const others = list.filter((manager) => manager.county !== county)
  return [...own, ...others].map(({ staffNo, name, county: place, post }) => ({ value: staffNo, label: `${name} ${staffNo} · ${place} · ${post}` }))
}
