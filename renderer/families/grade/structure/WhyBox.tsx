import type { TraceNode } from '../../../../shared/kernel/rule'
import { WhyPanel } from '../../../ui/WhyPanel'

// Asked from a table further down, the working would open where nobody sees it.
const bringIntoView = (box: HTMLElement | null): void => box?.scrollIntoView({ block: 'start' })

/** The working behind a figure of this page. */
export function WhyBox({ trace, title, rule, onClose }: { trace: TraceNode; title: string; rule: string; onClose: () => void }) {
  return (
    <div className="panel structure-why" ref={bringIntoView}>
      <WhyPanel trace={trace} title={title} rule={rule} onClose={onClose} />
    </div>
  )
}
