import { Button } from '@mantine/core'
import { documentFormats, type DocumentRequest } from '../../shared/contract'
import { useSay } from '../app/language'
import { workbench } from '../state'
import { Icon } from '../ui/icons'
import { documentsTexts as texts } from './texts'
import { useDocumentJob, usePdf, type DocumentJob } from './use-document-job'

type Props = { readonly what: string; readonly request: DocumentRequest; readonly disabled?: boolean }

/** A document as Word and as PDF. */
export function DocumentButtons({ what, request, disabled = false }: Props) {
  const say = useSay()
  const job = useDocumentJob()
  const pdf = usePdf()
  const make = async (format: (typeof documentFormats)[number]): Promise<void> => {
    if (await job.make(request, format)) workbench.inform(texts.ref('done', { what }), 'good')
  }
  return (
    <div className="row" role="group" aria-label={what}>
      {documentFormats.map((format) => (
        <Button
          key={format}
          variant="default"
          leftSection={<Icon name="download" size={16} />}
          disabled={disabled || job.running || (format === 'pdf' && !pdf)}
          title={format === 'pdf' && !pdf ? say(texts.ref('noPdf')) : undefined}
          onClick={() => void make(format)}
        >
          {say(texts.ref(`make.${format}`, { what }))}
        </Button>
      ))}
      <JobProgress job={job} />
    </div>
  )
}

/** What a document that is being made has come to, and the way to stop it. */
export function JobProgress({ job: { running, progress, cancel } }: { job: DocumentJob }) {
  const say = useSay()
  if (!running) return null
  const percent = Math.round((progress?.fraction ?? 0) * 100)
  return (
    <>
      <progress max={100} value={progress ? percent : undefined} aria-label={say(texts.ref('working'))} />
      <span className="dim" role="status">
        {say(progress ? texts.ref('progress', { stage: progress.stage, percent }) : texts.ref('working'))}
      </span>
      <Button variant="default" onClick={cancel}>
        {say(texts.ref('cancel'))}
      </Button>
    </>
  )
}
