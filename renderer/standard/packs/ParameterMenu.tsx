import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Parameter } from '../../../shared/kernel/parameter'
import { useSay } from '../../app/language'
import { sayShort } from '../../families/planning/headcount/common/figures'
import { Icon } from '../../ui/icons'
import { familyText, groupedParameters, type ParameterFamily } from './families'
import { packTexts as texts } from './texts'

type Props = {
  readonly chosen: string | null
  /** Parameters with a mark: changed in this draft, or set by this city. */
  readonly marked: ReadonlySet<string>
  readonly markText: string
  which?(parameter: Parameter): boolean
  addressOf(path: string): string
}
/** Titles of these begin with their family, which stands above them here. */
const plans = new Set<ParameterFamily>(['positioning', 'posts', 'duties', 'headcount'])

/** Parameters by family, with a search; one is at work. */
export function ParameterMenu({ chosen, marked, markText, which, addressOf }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [only, setOnly] = useState(false)
  const groups = groupedParameters(typed, say, (parameter) => (which?.(parameter) ?? true) && (!only || marked.has(parameter.path)))
  return (
    <nav className="packs-menu" aria-label={say(texts.ref('menu'))}>
      <TextInput
        aria-label={say(texts.ref('menu.find'))}
        placeholder={say(texts.ref('menu.find'))}
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <label className="packs-only">
        <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
        {markText} {marked.size}
      </label>
      <div className="packs-menu-list">
        {groups.length === 0 ? <p className="dim">{say(texts.ref('menu.none'))}</p> : null}
        {groups.map(({ family, parameters }) => (
          <section key={family}>
            <h2>{say(familyText(family))}</h2>
            <ul>
              {parameters.map(({ path, title }) => (
                <li key={path}>
                  <Link href={addressOf(path)} aria-current={path === chosen ? 'true' : undefined}>
                    <span className="grow">{plans.has(family) ? sayShort(title, say) : say(title)}</span>
                    {marked.has(path) ? (
                      <span title={markText}>
                        <Icon name="check" size={14} />
                        <span className="hidden">{markText}</span>
                      </span>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}
