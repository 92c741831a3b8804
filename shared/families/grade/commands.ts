import { attachmentCommands } from './commands-attachments'
import { decidingCommands } from './commands-deciding'
import { forceCommands } from './commands-force'
import { inputCommands } from './commands-inputs'

/** Every edit of the family. */
export const gradeCommands = [...inputCommands, ...decidingCommands, ...forceCommands, ...attachmentCommands]
