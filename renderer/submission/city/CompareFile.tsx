import { useState } from 'react'
import type { Submission } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { host, uploadBook } from '../../host'
import { orReport } from '../../state/host-calls'
import { sayPeriod } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { sealPageTexts as texts } from './texts'

type Compared = { readonly file: string; readonly same: boolean }
/** 拷到 U 盘后核对: whether a file is, byte for byte, what was sealed. A plain yes or no. */
export function CompareFile({ submission: { digest, period, revision, fileName } }: { submission: Submission }) {
  const { say, language } = useSpeech()
  const [compared, setCompared] = useState<Compared | null>(null)
  const compare = async (file: File): Promise<void> => {
    setCompared(null)
    const upload = await orReport(uploadBook(file))
    const answer = upload && (await orReport(host['submission.compare']({ upload: upload.handle, digest })))
    if (answer) setCompared({ file: file.name, same: answer.same })
  }
  const of = { file: compared?.file ?? '', period: sayPeriod(period, language), revision }
  return (
    <div className="stack">
      <div className="row">
        <label className="file-button">
          <Icon name="check" size={16} />
          {say(texts.ref('compare'))}
          <input
            type="file"
            accept=".hcsub"
            aria-label={say(texts.ref('compare.of', { file: fileName }))}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void compare(file)
            }}
          />
        </label>
      </div>
      <p role="status" className={compared ? (compared.same ? 'submission-done' : 'submission-refused') : 'hidden'}>
        {compared ? (
          <>
            <Icon name={compared.same ? 'check' : 'cross'} size={16} />
            <span>{say(texts.ref(compared.same ? 'compare.same' : 'compare.differs', of))}</span>
          </>
        ) : null}
      </p>
    </div>
  )
}
