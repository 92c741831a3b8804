import type { DutiesResult, MatrixFinding } from '../../../../shared/families/planning'

/** What is found of the matrix itself stands beside it; what a duty lacks stands in the catalogue. */
const ofCatalogue: readonly MatrixFinding['kind'][] = ['noIndicator', 'noCompetency', 'noCourse']
export const isOfCatalogue = ({ kind }: MatrixFinding): boolean => ofCatalogue.includes(kind)

type Found = Pick<DutiesResult, 'findings'>
/** Findings of the matrix about one duty, worst first. */
export const findingsOfDuty = ({ findings }: Found, duty: string): MatrixFinding[] => findings.filter((one) => one.duty === duty && !isOfCatalogue(one))
export const findingsOfPost = ({ findings }: Found, post: string): MatrixFinding[] => findings.filter((one) => one.post === post)

/** Findings of one severity by kind, each kind once. */
export function findingKinds(
  { findings }: Found,
  severity: MatrixFinding['severity']
): readonly { readonly kind: MatrixFinding['kind']; readonly found: readonly MatrixFinding[] }[] {
  const groups = new Map<MatrixFinding['kind'], MatrixFinding[]>()
  for (const finding of findings) {
    if (finding.severity !== severity) continue
    const own = groups.get(finding.kind)
    if (own) own.push(finding)
    else groups.set(finding.kind, [finding])
  }
  return [...groups].map(([kind, found]) => ({ kind, found }))
}
