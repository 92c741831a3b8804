import { describe, expect, it } from 'vitest'
import { browserHostTexts } from '../../electron/browser-host/texts'
import { consolidationFaults, consolidationTexts } from '../../electron/cli/consolidation-texts'
import { keysTexts } from '../../electron/cli/keys-texts'
import { packTexts } from '../../electron/cli/pack-texts'
import { faults as commandLineFaults, texts as commandLineTexts } from '../../electron/cli/texts'
import { shellTexts } from '../../electron/main/texts'
import { hostCatalogues } from '../../electron/services/texts'
import { rendererCatalogues } from '../../renderer/texts'
import { gradePageCatalogues } from '../../renderer/families/grade/catalogues'
import { planningPageCatalogues } from '../../renderer/families/planning/catalogues'
import { helpTexts } from '../../renderer/help/texts'
import { packPageCatalogues } from '../../renderer/standard/packs/catalogues'
import { historyOfficeTexts } from '../../renderer/history/office-texts'
import { historyPlanningTexts } from '../../renderer/history/planning-texts'
import { submissionPageCatalogues } from '../../renderer/submission/catalogues'
import { sharedCatalogues } from '../../shared/texts'

const windowCatalogues = [
  ...sharedCatalogues,
  ...rendererCatalogues,
  ...gradePageCatalogues,
  ...planningPageCatalogues,
  ...packPageCatalogues,
  ...submissionPageCatalogues,
  historyPlanningTexts,
  historyOfficeTexts,
  helpTexts
]
const catalogues = new Set([
  ...windowCatalogues,
  ...hostCatalogues,
  shellTexts,
  browserHostTexts,
  commandLineTexts,
  consolidationTexts,
  consolidationFaults.catalogue,
  keysTexts,
  packTexts,
  commandLineFaults.catalogue
])

/** English texts with Chinese in them: words that must stand so in a sheet, names of a source and of a method, the other language's own name. */
const chineseInEnglish: Readonly<Record<string, readonly string[]>> = {
  certification: ['source.slides'],
  certificationSheet: ['exam.instructions', 'state.hint', 'mark.hint'],
  roster: ['sex.hint', 'post.hint', 'grade.hint'],
  sheet: ['overFullMark.wayOut', 'noSuchDay.wayOut', 'fullMarkFromPack.wayOut'],
  import: ['stateIgnored.wayOut'],
  competencySheet: [
    'layer.hint',
    'indicators.hint',
    'questions.hint',
    'grade.hint',
    'core.hint',
    'cityCompetencies.instructions',
    'toCode.hint',
    'cityTo.hint'
  ],
  competencyImport: ['layerMissing.wayOut', 'unknownProvincial.wayOut'],
  evaluationRule: ['rule.panelEqualisation'],
  ratingSheet: ['competency.hint'],
  ratingSheetFault: ['offScale.wayOut'],
  gradeSheet: [
    'annualResults.instructions',
    'outcome.hint',
    'conduct.kind.hint',
    'history.cause.hint',
    'history.standby.hint',
    'certificate.grade.hint',
    'selection.ability.hint'
  ],
  gradeSheetFault: ['betweenOutcomes', 'betweenOutcomes.wayOut', 'standbyContradicts.wayOut'],
  customersSheet: ['instructions', 'managers.hint', 'shares.hint'],
  standardsSheet: ['instructions', 'action.hint', 'times.hint', 'per.hint', 'hours.hint'],
  workbook: ['template.rule.absent'],
  ui: ['language.zh-CN'],
  app: ['language.switch']
}

describe('catalogues', () => {
  it('have names of their own, so that none speaks for another', () => {
    const names = windowCatalogues.map(({ namespace }) => namespace)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('say nothing in Chinese where they speak English, but the few words that must stand so', () => {
    const expected = Object.entries(chineseInEnglish).flatMap(([namespace, keys]) => keys.map((key) => `${namespace}.${key}`))
    const found = [...catalogues].flatMap(({ namespace, texts }) =>
      Object.entries(texts.en).flatMap(([key, text]) => (/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(text) ? [`${namespace}.${key}`] : []))
    )
    expect(found.toSorted()).toEqual(expected.toSorted())
  })
})
