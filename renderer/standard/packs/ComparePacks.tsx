import { NativeSelect } from '@mantine/core'
import { Link } from 'wouter'
import type { TextRef } from '../../../shared/kernel/texts'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { Differences } from './Differences'
import { EffectView } from './effect/EffectView'
import { useKnownPacks, type KnownPack } from './known'
import { usePackName } from './parts'
import { addressOfCompare, addressOfPacks } from './place'
import { packTexts as texts } from './texts'

/** Any two packs of the list side by side, and what the second would change in the results. */
export function ComparePacks({ older, newer }: { older: string | null; newer: string | null }) {
  const say = useSay()
  const name = usePackName()
  const packs = useKnownPacks()
  const from = packs.find(({ key }) => key === older) ?? packs.find(({ present }) => present)
  const to = packs.find(({ key }) => key === newer) ?? packs.find((pack) => pack !== from) ?? from
  if (!from || !to) return null
  const choice = (label: TextRef, value: KnownPack, go: (key: string) => string) => (
    <NativeSelect
      label={say(label)}
      data-data
      value={value.key}
      data={packs.map((pack) => ({ value: pack.key, label: name(pack) }))}
      onChange={(event) => navigate(go(event.currentTarget.value))}
    />
  )
  return (
    <section className="panel stack" aria-labelledby="compare-title">
      <div className="row">
        <h2 id="compare-title" className="grow">
          {say(texts.ref('compare'))}
        </h2>
        <Link href={addressOfPacks()}>{say(texts.ref('back'))}</Link>
      </div>
      <div className="row start-form">
        {choice(texts.ref('compare.older'), from, (key) => addressOfCompare(key, to.key))}
        {choice(texts.ref('compare.newer'), to, (key) => addressOfCompare(from.key, key))}
      </div>
      {from.key === to.key ? (
        <p className="dim">{say(texts.ref('compare.one'))}</p>
      ) : (
        <>
          <Differences before={from.content} after={to.content} beforeName={name(from)} afterName={name(to)} />
          <EffectView key={`${from.key} ${to.key}`} before={from.content} after={to.content} />
        </>
      )}
    </section>
  )
}
