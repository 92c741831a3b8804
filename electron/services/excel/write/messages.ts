import { defineTexts } from '../../../../shared/kernel/texts'

/** What templates and marked copies say. */
export const workbookTexts = defineTexts(
  'workbook',
  {
    'issues.sheet': '问题清单'
  },
  {
    'issues.sheet': 'Issues'
  }
)
