import { standardTexts } from '../../../shared/standard/messages'
import { useSpeech } from '../../app/language'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import type { KnownPack } from './known'
import { packTexts as texts } from './texts'

const tones: Readonly<Record<KnownPack['standing'], Tone>> = { issued: 'good', builtIn: 'quiet', trial: 'warn' }
const icons = { issued: 'check', builtIn: 'dash', trial: 'warning' } as const

/** 省定, 示例 or 试算. */
export function Standing({ standing }: Pick<KnownPack, 'standing'>) {
  const { say } = useSpeech()
  return (
    <StatusBadge tone={tones[standing]} icon={icons[standing]}>
      {say(standardTexts.ref(`standing.${standing}`))}
    </StatusBadge>
  )
}
/** What a pack is called: its title and version. */
export function usePackName(): (pack: Pick<KnownPack, 'content'>) => string {
  const { say, language } = useSpeech()
  return ({ content }) => say(texts.ref('name', { title: content.title[language], version: content.version }))
}

const longest = 160
/** A table of many figures is unfolded by who wants to read it. */
export function LongText({ text }: { text: string }) {
  if (text.length <= longest) return <>{text}</>
  return (
    <details className="packs-long">
      <summary>{`${text.slice(0, 48)}…`}</summary>
      {text}
    </details>
  )
}
