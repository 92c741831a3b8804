import type { Language } from '../../../../shared/kernel/texts'
import { AlignmentType, BorderStyle, LevelFormat, type IBaseParagraphStyleOptions, type INumberingOptions, type IStylesOptions } from 'docx'

/** One millimetre in the unit of Word's lengths. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const greys = { ink: '1A1A1A', soft: '595959', line: '8C8C8C', ground: 'F2F2F2' } as const
export const thin = { style: BorderStyle.SINGLE, size: 4, color: greys.line } as const
export const rule = { style: BorderStyle.SINGLE, size: 8, color: greys.ink } as const
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const
export const grid = { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin } as const

const font = { ascii: 'Microsoft YaHei', hAnsi: 'Microsoft YaHei', eastAsia: 'Microsoft YaHei', cs: 'Microsoft YaHei' } as const
const heading = (size: number, before: number, after: number): IBaseParagraphStyleOptions => ({
  run: { size, bold: true, color: greys.ink, font },
  paragraph: { spacing: { before, after, line: 300, lineRule: 'auto' }, keepNext: true }
})
/** Half points, as Word counts sizes. */
export const sizes = { body: 21, cell: 19, dense: 17, small: 17, foot: 16 } as const

/** Words and figures in Latin letters break as such, also in a Chinese paper: called Chinese, 29.64% would break at any digit. */
const languageOf = (language: Language) => ({ value: language === 'en' ? 'en-GB' : 'en-US', eastAsia: 'zh-CN' })
/** Styles by which a reader finds the way about, and which an office can restyle at once. */
export const stylesIn = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: sizes.body, color: greys.ink, language: languageOf(language) },
      paragraph: { spacing: { after: 80, line: 275, lineRule: 'auto' } }
    },
    title: {
      run: { size: 36, bold: true, color: greys.ink, font },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 80, line: 360, lineRule: 'auto' }, keepNext: true }
    },
    heading1: heading(28, 260, 100),
    heading2: heading(24, 180, 80),
    heading3: heading(21, 180, 80),
    caption: {
      run: { size: 20, bold: true, color: greys.ink, font },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 140, after: 80 }, keepNext: true }
    },
    listParagraph: { paragraph: { spacing: { after: 40, line: 270, lineRule: 'auto' } } }
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 22, color: greys.soft },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } }
    },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', next: 'Normal', run: { size: 23 }, paragraph: { spacing: { after: 140, line: 310, lineRule: 'auto' } } },
    {
      id: 'Large',
      name: 'Large',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 32 },
      paragraph: { indent: { firstLine: 640 }, spacing: { after: 200, line: 480, lineRule: 'auto' } }
    },
    {
      id: 'Issuer',
      name: 'Issuer',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 28 },
      paragraph: { alignment: AlignmentType.RIGHT, indent: { right: twips(12) }, spacing: { after: 0, line: 400, lineRule: 'auto' }, keepLines: true }
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: sizes.small, color: greys.soft },
      paragraph: { spacing: { after: 60, line: 250, lineRule: 'auto' } }
    },
    {
      id: 'QuoteText',
      name: 'Quote Text',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { indent: { left: twips(6), right: twips(6) }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: greys.line, space: 8 } } }
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: sizes.cell }, paragraph: { spacing: { before: 30, after: 30, line: 250, lineRule: 'auto' } } },
    {
      id: 'DenseCell',
      name: 'Dense Cell',
      basedOn: 'Normal',
      run: { size: sizes.dense },
      paragraph: { spacing: { before: 24, after: 24, line: 235, lineRule: 'auto' } }
    }
  ]
})

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(8), hanging: twips(6) } } }
})
export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] }
  ]
}
