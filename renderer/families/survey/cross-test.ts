import type { CrossTable } from '../../../shared/families/survey'
import type { TextRef } from '../../../shared/kernel/texts'
import { surveyCrossTexts as texts } from './cross-texts'

/** The usual level of a test; it decides words only, never a figure. */
const level = 0.05
const sayP = (p: string): TextRef => (Number(p) === 0 ? texts.ref('test.pBelow') : texts.ref('test.p', { p }))

/** The outcome of a test as one sentence: which test, its p, and what that means here; or why none was made. */
export function sayTest(test: CrossTable['test']): TextRef {
  if (test.kind === 'none') return texts.ref(`test.${test.why}`)
  const conclusion = texts.ref(Number(test.p) < level ? 'test.differs' : 'test.same')
  const p = sayP(test.p)
  return texts.ref('test.sentence', {
    test:
      test.kind === 'chiSquare'
        ? texts.ref('test.chiSquare', { statistic: test.statistic, degrees: test.degrees, p })
        : texts.ref('test.fisher', { p, least: test.least }),
    conclusion
  })
}
