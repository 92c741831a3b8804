import type { TraceNode } from '../../shared/kernel/rule'

/** The working of one rule inside the whole; the whole where it is not part of it. */
export function findRule(trace: TraceNode, rule: string): TraceNode {
  if (trace.rule === rule) return trace
  for (const step of trace.steps) {
    if (step.kind !== 'call') continue
    const found = findRule(step.node, rule)
    if (found.rule === rule) return found
  }
  return trace
}
