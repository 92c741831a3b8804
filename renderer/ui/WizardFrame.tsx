import { Button, Stepper } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from './icons'
import './wizard.css'

export type WizardStep = {
  readonly key: string
  readonly title: string
  readonly state: 'done' | 'lacks' | 'none'
  readonly note: string
  readonly enabled: boolean
}
type Props = {
  readonly label: string
  readonly steps: readonly WizardStep[]
  readonly active: number
  onStep(index: number): void
  readonly aside: ReactNode
  readonly foot: {
    readonly back: string
    readonly next: string | null
    /** Why the next step cannot be entered yet. */ readonly blocked: string | null
    readonly extra?: ReactNode
  }
  readonly children: ReactNode
}

/** The shape of every wizard: steps with their state at the left, the work in the middle, findings and why at the right, the way on below. */
export function WizardFrame({ label, steps, active, onStep, aside, foot, children }: Props) {
  return (
    <div className="wizard">
      <nav className="wizard-steps" aria-label={label}>
        <Stepper active={active} onStepClick={(index) => steps[index]?.enabled && onStep(index)} orientation="vertical" size="xs" iconSize={26}>
          {steps.map((step, index) => (
            <Stepper.Step
              key={step.key}
              label={step.title}
              description={step.note}
              allowStepSelect={step.enabled}
              disabled={!step.enabled}
              aria-current={index === active ? 'step' : undefined}
              aria-label={`${step.title}：${step.note}`}
              className={`wizard-step wizard-step-${step.state}`}
              icon={step.state === 'done' ? <Icon name="check" size={14} /> : index + 1}
              completedIcon={step.state === 'done' ? <Icon name="check" size={14} /> : step.state === 'lacks' ? <Icon name="clock" size={14} /> : index + 1}
            />
          ))}
        </Stepper>
      </nav>
      <div className="wizard-work">{children}</div>
      <aside className="wizard-aside">{aside}</aside>
      <footer className="wizard-foot">
        <Button variant="default" disabled={active === 0} leftSection={<Icon name="left" size={16} />} onClick={() => onStep(active - 1)}>
          {foot.back}
        </Button>
        <span className="grow dim" role="status">
          {foot.blocked}
        </span>
        {foot.extra}
        {foot.next ? (
          <Button disabled={foot.blocked !== null} rightSection={<Icon name="right" size={16} />} onClick={() => onStep(active + 1)}>
            {foot.next}
          </Button>
        ) : null}
      </footer>
    </div>
  )
}
