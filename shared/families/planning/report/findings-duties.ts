import type { TextRef } from '../../../kernel/texts'
import { matrixFindingText } from '../duties/messages'
import { matrixFindings, type MatrixFinding } from '../duties/result-model'
import type { Finder } from './finding'
import { findingTexts as texts } from './findings-messages'
import { whole } from './parts'

/** Whether the matrix of duties holds. */
export const dutiesFinding: Finder = ({ result: { duties } }) => {
  if (duties.duties.length === 0 || duties.posts.length === 0) return null
  const [broken, thin] = (['broken', 'thin'] as const).map((severity) => duties.findings.filter((finding) => finding.severity === severity))
  const size = { duties: whole(duties.duties.length), posts: whole(duties.posts.length) }
  const isSound = !broken || broken.length === 0
  const finding = isSound ? texts.ref('duties.sound', size) : texts.ref('duties.broken', { ...size, count: whole(broken.length), kinds: kindsOf(broken) })
  return {
    key: 'duties',
    chapter: 'duties',
    text: thin && thin.length > 0 ? texts.ref('duties.thin', { finding, count: whole(thin.length), kinds: kindsOf(thin) }) : finding,
    advice: texts.ref(isSound ? 'duties.sound.advice' : 'duties.broken.advice')
  }
}

/** How often each kind occurs, in the order of the rules. */
const kindsOf = (findings: readonly MatrixFinding[]): TextRef[] =>
  matrixFindings.flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length
    return count === 0 ? [] : [texts.ref('duties.kind', { kind: matrixFindingText(kind), count: whole(count) })]
  })
