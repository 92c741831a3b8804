import { sayFault } from '../../shared/kernel/result'
import type { Finding } from '../../shared/kernel/finding'
import type { TextParams, Translate } from '../../shared/kernel/texts'

/** Findings of one kind in one column: what they share in words, and each of them. */
export type FindingKind = { readonly key: string; readonly message: string; readonly wayOut: string; readonly findings: readonly Finding[] }

/** What a finding says without its cell, which is shown beside it. */
export const messageOf = (finding: Finding, say: Translate, params: TextParams = finding.params): string =>
  sayFault({ ...finding, params: 'cell' in params ? { ...params, cell: '' } : params }, say).message.replace(/^[：:\s]+/, '')

/** Same code, same column. What differs between them is left open in the sentence. */
export function kindsOf(findings: readonly Finding[], say: Translate): FindingKind[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.code} ${JSON.stringify(finding.params['field'] ?? '')}`
    const own = groups.get(key)
    if (own) own.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups].flatMap(([key, own]) => {
    const first = own[0]
    if (!first) return []
    const params = sharedParams(own)
    return [{ key, message: messageOf(first, say, params), wayOut: sayFault({ ...first, params }, say).wayOut, findings: own }]
  })
}

function sharedParams(findings: readonly Finding[]): TextParams {
  const [first, ...others] = findings
  return Object.fromEntries(
    Object.entries(first?.params ?? {}).map(([name, value]) => [
      name,
      others.every(({ params }) => JSON.stringify(params[name]) === JSON.stringify(value)) ? value : '…'
    ])
  )
}
