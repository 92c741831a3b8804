import {
  assessorEntries,
  assessorManifestSchema,
  replyEntries,
  replyManifestSchema,
  submissionEntries,
  submissionManifestSchema,
  type AssessorManifest,
  type ReplyManifest,
  type SubmissionManifest
} from '../../../shared/submission'
import type { EnvelopeKind } from './envelope'

/** 上报: a city's results to the province. */
export const submissionKind: EnvelopeKind<SubmissionManifest> = { manifest: submissionManifestSchema, names: Object.values(submissionEntries), signed: true }
/** 回执: the province's answer to one package. */
export const replyKind: EnvelopeKind<ReplyManifest> = { manifest: replyManifestSchema, names: Object.values(replyEntries), signed: true }
/** 评委文件: one assessor's seat; an office that has no keys does not sign it. */
export const assessorKind: EnvelopeKind<AssessorManifest> = { manifest: assessorManifestSchema, names: Object.values(assessorEntries), signed: false }
