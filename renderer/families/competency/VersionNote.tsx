import { Button } from '@mantine/core'
import { competencyTables, type ModelContent } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument, workbench } from '../../state'
import { sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { dispatched } from './change'
import { ratingCounts, type Chosen } from './chosen'
import { addressOf, type Section } from './place'
import { competencyPageTexts as texts } from './texts'

/** Makes the built-in model the company's own. */
export async function adopt(content: ModelContent, section: Section): Promise<void> {
  if (!(await dispatched('competency.adoptModel', { content }))) return
  workbench.inform(texts.ref('adopted', { version: content.model.version }), 'good')
  navigate(addressOf(section, content.model))
}
/** Makes the next version out of one and shows it. */
export async function makeVersion({ model, version, title, note }: ModelContent['model'], section: Section): Promise<void> {
  if (!(await dispatched('competency.newVersion', { model, from: version, title, note }))) return
  const { models } = workbench.store.getState().document.tables
  const newest = Math.max(...[...models.values()].filter((one) => one.model === model).map((one) => one.version))
  workbench.inform(texts.ref('newVersion.made', { from: version }), 'good')
  navigate(addressOf(section, { model, version: newest }))
}

/** Why the version on screen cannot be changed, and what to do about it; nothing where it can. */
export function VersionNote({ chosen: { model, own, editable, content }, section }: { chosen: Chosen; section: Section }) {
  const say = useSay()
  const { tables } = useDocument()
  if (editable) return null
  const count = ratingCounts(tables).get(competencyTables.models.key(model)) ?? 0
  const lockText =
    count > 0 ? texts.ref('note.locked', { version: model.version, count: sayCount(count) }) : texts.ref('note.locked.byHand', { version: model.version })
  const text = own ? lockText : texts.ref(tables.models.size === 0 ? 'note.builtIn' : 'note.builtIn.beside')
  return (
    <div className="version-note" role="note">
      <Icon name={own ? 'dash' : 'standard'} size={16} />
      <span className="grow">{say(text)}</span>
      {own ? (
        <Button onClick={() => void makeVersion(model, section)}>{say(texts.ref('newVersion'))}</Button>
      ) : (
        <Button onClick={() => void adopt(content, section)}>{say(texts.ref('adopt'))}</Button>
      )}
    </div>
  )
}
