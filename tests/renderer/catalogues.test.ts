import { describe, expect, it } from 'vitest'
import { rendererCatalogues } from '../../renderer/texts'
import { gradePageCatalogues } from '../../renderer/families/grade/catalogues'
import { helpTexts } from '../../renderer/help/texts'
import { sharedCatalogues } from '../../shared/texts'

describe('catalogues', () => {
  it('have names of their own, so that none speaks for another', () => {
    const names = [...sharedCatalogues, ...rendererCatalogues, ...gradePageCatalogues, helpTexts].map(({ namespace }) => namespace)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
