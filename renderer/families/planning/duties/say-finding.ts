import { matrixFindingText, type MatrixFinding } from '../../../../shared/families/planning'
import type { Translate } from '../../../../shared/kernel/texts'
import { dutiesPageTexts as texts } from './texts'

/** A finding in words, with the posts or figures that it is about. */
export function sayFinding({ kind, names }: Pick<MatrixFinding, 'kind' | 'names'>, say: Translate): string {
  const finding = say(matrixFindingText(kind))
  if (names.length === 0) return finding
  const [share = '', limit = ''] = names
  const about = kind === 'tooManyAccountable' ? say(texts.ref('found.share', { share, limit })) : names.join(say(texts.ref('join')))
  return say(texts.ref('found.names', { finding, names: about }))
}
