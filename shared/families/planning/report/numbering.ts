import type { Block, DocumentContext } from '../../../kernel/document'
import type { Language, Translate } from '../../../kernel/texts'
import { frameTexts as texts } from './frame-messages'

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const
/** 一 to 十, 十一 and so on as Chinese papers number; plain numbers elsewhere. */
export function numeralOf(number: number, language: Language): string {
  if (language !== 'zh-CN') return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return chinese[ones - 1] ?? String(number)
  return `${tens > 1 ? (chinese[tens - 1] ?? '') : ''}十${ones > 0 ? (chinese[ones - 1] ?? '') : ''}`
}

/** （一）（二） or 3.1, 3.2 before the sections of a chapter. */
export function numberedHeadings(blocks: readonly Block[], chapter: number, { say, language }: Pick<DocumentContext, 'say' | 'language'>): Block[] {
  let section = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== 2) return block
    section++
    const numeral = language === 'zh-CN' ? numeralOf(section, language) : `${chapter}.${section}`
    return { ...block, text: say(texts.ref('section', { numeral, title: block.text })) }
  })
}

/** 表 1, 图 1 … through the whole report. */
export function numberedCaptions(blocks: readonly Block[], say: Translate): Block[] {
  let [tables, pictures] = [0, 0]
  return blocks.map((block) => {
    if (block.kind === 'table' && block.caption !== undefined)
      return { ...block, caption: say(texts.ref('tableNumber', { number: ++tables, caption: block.caption })) }
    if (block.kind === 'picture') return { ...block, title: say(texts.ref('pictureNumber', { number: ++pictures, caption: block.title })) }
    return block
  })
}
