import { Button } from '@mantine/core'
import type { GradeYear } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { DocumentButtons } from '../../../../documents/DocumentButtons'
import { host } from '../../../../host'
import { workbench } from '../../../../state'
import { deliver } from '../../../../state/host-calls'
import { Icon } from '../../../../ui/icons'
import { gradeForceTexts as texts } from './force-texts'

/** 文书 of a year, and the result workbook. */
export function YearDocuments({ year: { year, publicity } }: { year: GradeYear }) {
  const say = useSay()
  const workbook = async (): Promise<void> => {
    if (await deliver(host['exports.grades']({ year }))) workbench.inform(texts.ref('documents.workbook.done'), 'good')
  }
  return (
    <section className="panel stack" aria-labelledby="documents-title">
      <h3 id="documents-title">{say(texts.ref('documents.title'))}</h3>
      <p className="dim">{say(texts.ref('documents.lead'))}</p>
      <DocumentButtons what={say(texts.ref('documents.approval'))} request={{ kind: 'gradeApproval', year, staffNos: null }} />
      <DocumentButtons what={say(texts.ref('documents.publicity'))} request={{ kind: 'gradePublicity', year }} disabled={publicity === null} />
      <DocumentButtons what={say(texts.ref('documents.warnings'))} request={{ kind: 'gradeWarnings', year, staffNos: null }} />
      <DocumentButtons what={say(texts.ref('documents.notices'))} request={{ kind: 'gradeNotices', year, staffNos: null }} />
      <div className="row">
        <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void workbook()}>
          {say(texts.ref('documents.workbook'))}
        </Button>
      </div>
    </section>
  )
}
