import type { DocumentContext } from '../../../shared/kernel/document'
import { createSayName } from '../../../shared/kernel/names'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import type { StandardPack } from '../../../shared/standard/pack'
import { namePrefixes } from '../../../shared/texts'
import { usualLetterhead } from '../../../shared/workspace/letterhead'
import { localDay } from '../resources'
import type { OpenWorkspace } from '../storage'
import { hostCatalogues } from '../texts'
import { companyOf } from '../workspace/desk'

type Given = { readonly workspace: OpenWorkspace; readonly pack: StandardPack; readonly language: Language; readonly now: Date }

/** What documents of a workspace carry: its letterhead, the day, the pack, the reader's language. */
export function contextOf({ workspace, pack, language, now }: Given): DocumentContext {
  const say = createTranslator(hostCatalogues, language)
  return {
    say,
    sayName: createSayName(hostCatalogues, namePrefixes, language),
    language,
    letterhead: workspace.tables.letterhead.get('letterhead') ?? usualLetterhead(companyOf(workspace), say),
    today: localDay(now),
    // Documents name the example as such; its title would say it twice.
    packTitle: pack.example ? pack.version : `${pack.title[language]} ${pack.version}`,
    example: pack.example
  }
}
