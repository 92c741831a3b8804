import { describe, expect, it, vi } from 'vitest'
import { tellRefused } from '../../renderer/documents/tell-refused'
import { documentFaults } from '../../shared/contract/document-texts'

describe('a document that was not made', () => {
  it('is a plain notice when somebody stopped it, and a fault otherwise', () => {
    const to = { inform: vi.fn<(text: unknown) => void>(), report: vi.fn<(fault: unknown) => void>() }
    tellRefused(to, documentFaults.make('cancelled', {}))
    expect(to.inform).toHaveBeenCalledExactlyOnceWith({ key: 'documentsPage.cancelled' })
    expect(to.report).not.toHaveBeenCalled()
    const failed = documentFaults.make('printFailed', {})
    tellRefused(to, failed)
    expect(to.report).toHaveBeenCalledExactlyOnceWith(failed)
  })
})
