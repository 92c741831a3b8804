import { said, type ResultCell } from '../../kernel/result-table'
import { gradeText, type Grade } from '../roster'
import { gradeResultTexts } from './result-sheet-messages'

export const grade = (value: Grade | null): ResultCell => said(value === null ? null : gradeText(value))
/** 是 where it holds; empty where it does not, so that a column of few is read at a glance. */
export const onlyYes = (value: boolean): ResultCell => (value ? said(gradeResultTexts.ref('yes')) : null)
