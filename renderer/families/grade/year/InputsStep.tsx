import { useDocument } from '../../../state'
import type { YearStepProps } from './step-props'
import { lackingInputs } from './year-facts'

export default function InputsStep({ year, result }: YearStepProps) {
  const { tables } = useDocument()
  return <p>{lackingInputs(tables, year, result).noResult.length}</p>
}
