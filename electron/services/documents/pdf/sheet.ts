import { sheet } from '../paper'

const inches = (millimetres: number): number => millimetres / 25.4
/** Margins of the sheet in inches: the head and the foot are laid out in them. */
export const pdfMargins = { top: inches(sheet.top), bottom: inches(sheet.bottom), left: inches(sheet.side), right: inches(sheet.side) } as const
