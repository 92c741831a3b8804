import { NativeSelect } from '@mantine/core'
import { useSay } from '../../../app/language'
import { gradeYearPageTexts as texts } from './texts'

type Named = { readonly staffNo: string; readonly name: string; readonly county: string }
/** One of the people of the year. */
export function PersonChoice({ people, value, onChange }: { people: readonly Named[]; value: string; onChange: (staffNo: string) => void }) {
  const say = useSay()
  return (
    <NativeSelect
      label={say(texts.ref('person'))}
      value={value}
      data={[
        { value: '', label: say(texts.ref('person.choose')) },
        ...people.map(({ staffNo, name, county }) => ({ value: staffNo, label: `${name} ${staffNo} ${county}` }))
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
