import type { TextRef } from '../../../../shared/kernel/texts'
import { useSay } from '../../../app/language'

/** Findings in words, one a line. */
export function Sentences({ sentences }: { sentences: readonly TextRef[] }) {
  const say = useSay()
  return (
    <ul className="structure-sentences">
      {sentences.map((sentence, index) => (
        <li key={index}>{say(sentence)}</li>
      ))}
    </ul>
  )
}
