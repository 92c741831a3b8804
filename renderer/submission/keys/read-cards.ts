import type { KeyCard } from '../../../shared/trust'
import { host, uploadBook } from '../../host'
import { workbench } from '../../state'
import { orReport } from '../../state/host-calls'

/** A card file that was read and is not taken in yet. */
export type ReadCard = { readonly upload: string; readonly card: KeyCard; readonly endorsed: boolean; readonly known: boolean }

/** Reads card files; of those that are none, people are told why. */
export async function readCards(files: readonly File[]): Promise<ReadCard[]> {
  const cards: ReadCard[] = []
  for (const file of files) {
    const uploaded = await orReport(uploadBook(file))
    const read = uploaded && (await orReport(host['keys.readCard']({ upload: uploaded.handle })))
    if (uploaded && read) cards.push({ upload: uploaded.handle, card: read.card, endorsed: read.endorsedBy !== null, known: read.known })
  }
  return cards
}

/** Takes one in; false where that was refused, which is told. */
export async function takeCard({ upload }: ReadCard): Promise<boolean> {
  const taken = await workbench.edit(() => host['keys.takeCard']({ upload }))
  if (!taken.ok) workbench.report(taken.fault)
  return taken.ok
}
