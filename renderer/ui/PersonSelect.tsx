import { NativeSelect } from '@mantine/core'
import { useSay } from '../app/language'
import { uiTexts } from './texts'

export type Named = { readonly staffNo: string; readonly name: string; readonly county: string }
type Props = { readonly label: string; readonly people: readonly Named[]; readonly value: string; onChange(staffNo: string): void }

/** One of some people, by name, staff number and county. */
export function PersonSelect({ label, people, value, onChange }: Props) {
  const say = useSay()
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        { value: '', label: say(uiTexts.ref('choose')) },
        ...people.map(({ staffNo, name, county }) => ({ value: staffNo, label: `${name} ${staffNo} ${county}` }))
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
