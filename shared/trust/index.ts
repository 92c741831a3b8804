export { trustCommands } from './commands'
export * from './model'
export * from './state'
export { trustFaults, trustTexts } from './messages'
