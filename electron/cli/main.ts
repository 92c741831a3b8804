import { applicationVersion } from '../services/resources'
import { languageOf, parseArguments, type Arguments } from './arguments'
import { consolidateCommand, receiveCommand, replyCommand } from './consolidation'
import { consolidationTexts } from './consolidation-texts'
import { createConsole, Stop, wrongUse, type Console, type ExitCode, type Streams } from './console'
import { computeCommand, exportCommand, whyCommand } from './families'
import { importCommand } from './import'
import { keysCommand } from './keys'
import { keysTexts } from './keys-texts'
import { passwordCommand } from './password'
import { passwordTexts } from './password-texts'
import { packCommand } from './pack'
import { packTexts } from './pack-texts'
import { ruleCommand } from './rule'
import { mergeCommand, seatsCommand } from './seats'
import { preflightCommand, sealCommand, takeReplyCommand } from './submission'
import { submissionTexts } from './submission-texts'
import { templateCommand } from './template'
import { texts } from './texts'
import { checkCommand, infoCommand, newCommand } from './workspace'

const commands: ReadonlyMap<string, (given: Arguments, console: Console) => Promise<ExitCode>> = new Map([
  ['new', newCommand],
  ['info', infoCommand],
  ['check', checkCommand],
  ['import', importCommand],
  ['compute', computeCommand],
  ['export', exportCommand],
  ['seats', seatsCommand],
  ['merge', mergeCommand],
  ['keys', keysCommand],
  ['password', passwordCommand],
  ['pack', packCommand],
  ['preflight', preflightCommand],
  ['seal', sealCommand],
  ['take-reply', takeReplyCommand],
  ['receive', receiveCommand],
  ['consolidate', consolidateCommand],
  ['reply', replyCommand],
  ['why', whyCommand],
  ['template', templateCommand],
  ['rule', ruleCommand]
])

/** Runs one command line; whatever goes wrong becomes an exit code and one message. */
export async function main(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  let console = createConsole('zh-CN', argv.includes('--json'), streams)
  try {
    const given = parseArguments(argv)
    console = createConsole(languageOf(given.options.language), given.options.json === true, streams)
    if (given.options.version) return say(applicationVersion(), streams)
    if (given.options.help || given.command === 'help')
      return say(
        [
          texts.ref('usage'),
          keysTexts.ref('usage'),
          packTexts.ref('usage'),
          passwordTexts.ref('usage'),
          submissionTexts.ref('usage'),
          consolidationTexts.ref('usage')
        ]
          .map(console.translate)
          .join('\n\n'),
        streams
      )
    const command = commands.get(given.command)
    if (!command) throw wrongUse(given.command || '(no command)')
    return await command(given, console)
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown
    console.complain(thrown.fault)
    return thrown.exitCode
  }
}

function say(text: string, streams: Streams): ExitCode {
  streams.out(`${text}\n`)
  return 0
}
