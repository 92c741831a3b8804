import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { trustTexts } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { useFileDrop } from '../../imports/file-drop'
import { workbench } from '../../state'
import { Icon } from '../../ui/icons'
import { readCards, takeCard, type ReadCard } from './read-cards'
import { keysPageTexts as texts } from './texts'
import '../../imports/imports.css'

/** 导入密钥名片: chosen or dropped, read, and then taken in one by one. */
export function TakeCards() {
  const say = useSay()
  const [cards, setCards] = useState<readonly ReadCard[]>([])
  const place = useRef<HTMLDivElement>(null)
  const read = async (files: readonly File[]): Promise<void> => {
    const found = await readCards(files)
    setCards((before) => [...before, ...found])
  }
  const over = useFileDrop(place, (files) => void read(files))
  const leave = (card: ReadCard): void => setCards((before) => before.filter(({ upload }) => upload !== card.upload))
  const take = async (card: ReadCard): Promise<void> => {
    if (!(await takeCard(card))) return
    leave(card)
    workbench.inform(texts.ref('take.done', { name: card.card.name }), 'good')
  }
  return (
    <div className="stack">
      <div className={over ? 'import-bar over' : 'import-bar'} ref={place}>
        <label className="file-button">
          <Icon name="upload" size={16} />
          {say(texts.ref('take.choose'))}
          <input
            type="file"
            multiple
            accept=".hckey"
            onChange={(event) => {
              void read([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <span className="dim grow">{say(texts.ref('take.hint'))}</span>
      </div>
      {cards.length === 0 ? null : (
        <ul className="plain-list stack" aria-label={say(texts.ref('take.read'))}>
          {cards.map((card) => (
            <CardLine key={card.upload} read={card} onTake={() => void take(card)} onLeave={() => leave(card)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function CardLine({ read, onTake, onLeave }: { readonly read: ReadCard; onTake(): void; onLeave(): void }) {
  const say = useSay()
  const { card, endorsed, known } = read
  const office = trustTexts.ref(`office.${card.office}`)
  const nameOf = (action: 'take.do' | 'take.leave'): string => say(texts.ref('of.key', { action: texts.ref(action), name: card.name }))
  return (
    <li className="row">
      <strong>{say(texts.ref('own.name', { name: card.name, office, code: card.code }))}</strong>
      <span className="dim">{say(texts.ref(endorsed ? 'take.endorsed' : known ? 'take.known' : 'take.plain'))}</span>
      <Button size="xs" aria-label={nameOf('take.do')} onClick={onTake}>
        {say(texts.ref('take.do'))}
      </Button>
      <Button size="xs" variant="default" aria-label={nameOf('take.leave')} onClick={onLeave}>
        {say(texts.ref('take.leave'))}
      </Button>
    </li>
  )
}
