import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Icon } from '../ui/icons'
import { useSay } from './language'
import { appTexts } from './texts'

type Props = { readonly children: ReactNode; /** Changes where another page is shown: a broken page does not take the next one down. */ readonly at?: string }
type State = { readonly failed: string | null; readonly at: string | undefined }

/** Keeps a broken page from taking the window down; says so in words, never as a stack. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null, at: this.props.at }
  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { failed: thrown instanceof Error ? `${thrown.name}: ${thrown.message.slice(0, 200)}` : 'unknown' }
  }
  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.at === state.at ? null : { failed: null, at: props.at }
  }
  override render() {
    return this.state.failed === null ? this.props.children : <Broken note={this.state.failed} onRetry={() => this.setState({ failed: null })} />
  }
}

function Broken({ note, onRetry }: { note: string; onRetry: () => void }) {
  const say = useSay()
  return (
    <div className="center" role="alert">
      <div className="empty">
        <Icon name="warning" size={32} />
        <h1>{say(appTexts.ref('crash.title'))}</h1>
        <p>{say(appTexts.ref('crash.text'))}</p>
        <div className="empty-actions">
          <Button onClick={onRetry}>{say(appTexts.ref('crash.retry'))}</Button>
          <Button
            variant="default"
            onClick={() => {
              window.location.hash = '#/'
              onRetry()
            }}
          >
            {say(appTexts.ref('crash.home'))}
          </Button>
        </div>
        <details>
          <summary>{say(appTexts.ref('crash.details'))}</summary>
          <code>{note}</code>
        </details>
      </div>
    </div>
  )
}
