import { useSay } from '../../app/language'
import { open } from '../../home/open'
import { host, uploadBook } from '../../host'
import { orReport } from '../../state/host-calls'
import { seatPageTexts as texts } from './file-texts'

/** On the start page: where an assessor opens the file that HR handed out. */
export function OpenSeat() {
  const say = useSay()
  const openFile = async (file: File): Promise<void> => {
    const upload = await orReport(uploadBook(file))
    if (upload) await open(host['evaluation.openSeat']({ upload: upload.handle }))
  }
  return (
    <section className="panel" aria-labelledby="open-seat-title">
      <h2 id="open-seat-title">{say(texts.ref('start.title'))}</h2>
      <p className="dim">{say(texts.ref('start.text'))}</p>
      <label className="file-button">
        {say(texts.ref('start.button'))}
        <input
          type="file"
          accept=".hcass"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void openFile(file)
          }}
        />
      </label>
    </section>
  )
}
