import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { explain, type ExplainedLine, type ExplainedNode } from '../../shared/kernel/explain'
import type { TraceNode } from '../../shared/kernel/rule'
import { useSpeech } from '../app/language'
import { PrintHead, PrintSignatures } from '../print/PrintFrame'
import { findRule } from './find-rule'
import { Icon } from './icons'
import { uiTexts as texts } from './texts'
import '../print/why.css'
import { useNamedPack } from '../state/packs'

type Props = {
  readonly trace: TraceNode
  readonly title: string
  /** The rule that was asked about. */ readonly rule: string
  readonly inputs?: ReactNode
  readonly after?: ReactNode
  onClose?(): void
}
/** 为什么: the rule, its figures and where they come from, every step and every condition, held or not. */
export function WhyPanel({ trace, title, rule, inputs, after, onClose }: Props) {
  const { say, sayName, language } = useSpeech()
  const [whole, setWhole] = useState(false)
  const asked = whole ? trace : findRule(trace, rule)
  const pack = useNamedPack(asked.pack)
  const node = explain(asked, say, sayName)
  return (
    <section className="why" aria-label={title}>
      <PrintHead />
      <div className="why-head">
        <h2>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={say(texts.ref('why.print'))}
          title={say(texts.ref('why.print'))}
          onClick={() => window.print()}
        >
          <Icon name="print" size={16} />
        </button>
        {onClose ? (
          <button type="button" className="icon-button" aria-label={say(texts.ref('why.close'))} title={say(texts.ref('why.close'))} onClick={onClose}>
            <Icon name="cross" size={16} />
          </button>
        ) : null}
      </div>
      <p className="dim">{say(texts.ref('why.pack', { pack: pack ? `${pack.title[language]} ${pack.version}` : node.pack, day: node.day }))}</p>
      <Node node={node} top />
      {inputs ? (
        <details className="why-inputs" open={whole}>
          <summary>{say(texts.ref('why.inputs'))}</summary>
          {inputs}
        </details>
      ) : null}
      {after}
      {asked === trace ? null : (
        <Button variant="subtle" className="why-whole" onClick={() => setWhole(true)}>
          {say(texts.ref('why.whole'))}
        </Button>
      )}
      <PrintSignatures />
    </section>
  )
}

function Node({ node, top = false }: { node: ExplainedNode; top?: boolean }) {
  const { say } = useSpeech()
  const lines = (
    <>
      <ol className="why-lines">
        {node.lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ol>
      <p className="dim">{say(texts.ref('why.source', { source: node.source }))}</p>
    </>
  )
  if (top)
    return (
      <div className="why-node">
        <h3>{node.title}</h3>
        {lines}
      </div>
    )
  const last = node.lines.findLast(({ kind }) => kind === 'value')
  return (
    <details className="why-node" open>
      <summary>
        <span className="grow">{node.title}</span>
        {last ? (
          <span className="why-value">
            {last.value} {last.unit}
          </span>
        ) : null}
      </summary>
      {lines}
    </details>
  )
}

function Line({ line }: { line: ExplainedLine }) {
  if (line.children)
    return (
      <li>
        <Node node={line.children} />
      </li>
    )
  if (line.kind === 'condition')
    return (
      <li className={line.held ? 'why-held' : 'why-not-held'}>
        <Icon name={line.held ? 'check' : 'cross'} size={14} />
        <span className="grow">{line.label}</span>
        <span>{line.value}</span>
      </li>
    )
  return (
    <li className={`why-line why-line-${line.kind}`} title={line.source ?? undefined}>
      <span className="grow">
        {line.label}
        {line.provenance ? <span className="why-provenance">{line.provenance}</span> : null}
        {line.formula ? <span className="dim why-formula">{line.formula}</span> : null}
      </span>
      <span className="why-value">
        {line.value} {line.unit}
      </span>
    </li>
  )
}
