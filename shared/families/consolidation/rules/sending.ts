import { z } from 'zod'
import { defineRule } from '../../../kernel/rule'
import { evidence, identityNumbers } from '../params'
import { ruleTexts as texts } from '../rule-messages'

const choice = z.enum(['keep', 'send'])

/**
 * 上报内容: what of the personal data goes to the province, as its pack asks.
 * @example {} → { identityNumbers: 'keep', evidence: 'keep' }
 */
export const sendingRule = defineRule({
  id: 'consolidation.sending',
  title: texts.ref('rule.sending'),
  source: texts.ref('source.merge'),
  parameters: { identityNumbers, evidence },
  input: z.object({}),
  output: z.object({ identityNumbers: choice, evidence: choice }),
  compute: (_, work) => ({ identityNumbers: work.parameter('identityNumbers'), evidence: work.parameter('evidence') })
})
export type Sending = z.infer<typeof sendingRule.output>
