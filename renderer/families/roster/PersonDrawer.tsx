import { Drawer, Tabs } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ChangeRecord } from '../../../shared/workspace/record'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { ChangeList } from '../../history/ChangeList'
import { useDocument } from '../../state'
import { useCurrentRound } from '../../state/current-round'
import { orReport } from '../../state/host-calls'
import { Icon } from '../../ui/icons'
import { PersonMarks } from '../certification/PersonMarks'
import { PersonOutcome } from '../certification/PersonOutcome'
import { EvaluationLedger } from '../evaluation/EvaluationLedger'
import { PersonForm } from './PersonForm'
import { rosterTexts as texts } from './texts'

/** Everything about one person, beside the table. */
export function PersonDrawer({ staffNo, onClose }: { staffNo: string; onClose: () => void }) {
  const say = useSay()
  const { tables } = useDocument()
  const round = useCurrentRound()
  const person = tables.people.get(staffNo)
  const isNew = staffNo === 'new'
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={600} lockScroll={false}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <Drawer.Body className="drawer">
          <div className="drawer-head">
            <Drawer.Title className="drawer-title">
              {person ? say(texts.ref('drawer', { name: person.name, staffNo })) : say(isNew ? texts.ref('add.title') : texts.ref('notFound', { staffNo }))}
            </Drawer.Title>
            <button type="button" className="icon-button" aria-label={say(texts.ref('close'))} onClick={onClose}>
              <Icon name="cross" />
            </button>
          </div>
          {isNew ? <PersonForm person={null} onSaved={onClose} /> : null}
          {person ? (
            <Tabs defaultValue="record" keepMounted={false}>
              <Tabs.List>
                {(['record', 'marks', 'result', 'ledger', 'history'] as const).map((tab) => (
                  <Tabs.Tab key={tab} value={tab}>
                    {say(texts.ref(`tab.${tab}`))}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="record">
                <PersonForm key={JSON.stringify(person)} person={person} />
              </Tabs.Panel>
              <Tabs.Panel value="marks">
                {round ? <PersonMarks staffNo={staffNo} round={round} /> : <p className="dim">{say(texts.ref('result.none'))}</p>}
              </Tabs.Panel>
              <Tabs.Panel value="result">
                {round ? <PersonOutcome staffNo={staffNo} round={round} /> : <p className="dim">{say(texts.ref('result.none'))}</p>}
              </Tabs.Panel>
              <Tabs.Panel value="ledger">
                {round ? <EvaluationLedger staffNo={staffNo} round={round} /> : <p className="dim">{say(texts.ref('result.none'))}</p>}
              </Tabs.Panel>
              <Tabs.Panel value="history">
                <PersonHistory staffNo={staffNo} />
              </Tabs.Panel>
            </Tabs>
          ) : null}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function PersonHistory({ staffNo }: { staffNo: string }) {
  const say = useSay()
  const document = useDocument()
  const [records, setRecords] = useState<readonly ChangeRecord[]>([])
  useEffect(() => {
    let wanted = true
    void orReport(host['workspace.history']({ offset: 0, limit: 100, filter: staffNo })).then((page) => wanted && page && setRecords(page.records))
    return () => {
      wanted = false
    }
  }, [staffNo, document])
  return records.length === 0 ? <p className="dim">{say(texts.ref('history.none'))}</p> : <ChangeList records={records} only={staffNo} />
}
