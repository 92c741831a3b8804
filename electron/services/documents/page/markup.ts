import { escapeXml } from '../../../../shared/kernel/picture'
import { linesOf, oneLine } from '../plain-text'

/** A text from data as markup: escaped, with its line breaks. */
export const markup = (text: string): string => linesOf(text).map(escapeXml).join('<br>')
export const oneLineMarkup = (text: string): string => escapeXml(oneLine(text))

/** An element around markup that is already safe. */
export function tag(name: string, attributes: Readonly<Record<string, string | number>>, content: string): string {
  const said = Object.entries(attributes).map(([key, value]) => (value === '' ? '' : ` ${key}="${escapeXml(String(value))}"`))
  return `<${name}${said.join('')}>${content}</${name}>`
}
