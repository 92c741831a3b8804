export * from './manifest'
export * from './verdict'
export { submissionFaults, submissionTexts } from './messages'
