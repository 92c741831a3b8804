import { z } from 'zod'
import { fail, ok } from '../../kernel/result'
import { attachmentContentSchema, attachmentSchema } from './attachment-model'
import { change, defineCommand, knownPerson, knownYear, planOf } from './command-parts'
import { faults } from './faults'
import { texts } from './messages'
import { whatIfProposalSchema } from './model'

const attach = defineCommand({
  name: 'grade.attach',
  input: z.object({ attachment: attachmentSchema, content: attachmentContentSchema }),
  summary: ({ attachment }) => texts.ref('command.attach', { file: attachment.name }),
  plan({ attachment, content }, tables) {
    const year = knownYear(tables, attachment.year)
    if (!year.ok) return year
    const known = attachment.staffNo === null ? ok(null) : knownPerson(tables, attachment.staffNo)
    if (!known.ok) return known
    if (content.sha256 !== attachment.sha256) return fail(faults.make('attachmentBroken', { name: attachment.name }))
    return ok([...change(tables, 'attachmentContents', content.sha256, content), ...change(tables, 'attachments', attachment.attachment, attachment)])
  }
})
const detach = defineCommand({
  name: 'grade.detach',
  input: attachmentSchema.pick({ attachment: true }),
  summary: ({ attachment }, tables) => texts.ref('command.detach', { file: tables.attachments.get(attachment)?.name ?? attachment }),
  plan({ attachment }, tables) {
    const now = tables.attachments.get(attachment)
    if (!now) return fail(faults.make('unknownAttachment', {}))
    const isShared = [...tables.attachments.values()].some((one) => one.attachment !== attachment && one.sha256 === now.sha256)
    return ok([...change(tables, 'attachments', attachment, null), ...(isShared ? [] : change(tables, 'attachmentContents', now.sha256, null))])
  }
})

const saveProposal = defineCommand({
  name: 'grade.saveProposal',
  input: whatIfProposalSchema,
  summary: ({ title }) => texts.ref('command.saveProposal', { title }),
  plan: (proposal, tables) => planOf(tables, 'whatIfProposals', proposal.proposal, proposal)
})
const removeProposal = defineCommand({
  name: 'grade.removeProposal',
  input: whatIfProposalSchema.pick({ proposal: true }),
  summary: ({ proposal }, tables) => texts.ref('command.removeProposal', { title: tables.whatIfProposals.get(proposal)?.title ?? proposal }),
  plan: ({ proposal }, tables) =>
    tables.whatIfProposals.has(proposal) ? planOf(tables, 'whatIfProposals', proposal, null) : fail(faults.make('unknownProposal', {}))
})

/** Edits of scans and of what-if proposals. */
export const attachmentCommands = [attach, detach, saveProposal, removeProposal]
