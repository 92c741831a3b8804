/** So many files are verified at once. */
export const mostFiles = 600

type Named = { readonly name: string }
/** 上报文件 among what was chosen or dropped, by name; whatever else lay in the folder is only counted. */
export function packagesAmong<F extends Named>(files: readonly F[]): { readonly files: readonly F[]; readonly others: number } {
  const packages = files.filter(({ name }) => /\.hcsub$/i.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { files: packages, others: files.length - packages.length }
}

/** Files that were dropped, those inside dropped folders too. What is dropped must be asked for at once: it is gone after the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  return (await Promise.all(entries.map(filesOf))).flat()
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) return [await new Promise<File>((give, refuse) => entry.file(give, refuse))]
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  for (;;) {
    // A reader gives a part at a time, and nothing once all was given.
    const part = await new Promise<FileSystemEntry[]>((give, refuse) => reader.readEntries(give, refuse))
    if (part.length === 0) break
    inside.push(...part)
  }
  return (await Promise.all(inside.map(filesOf))).flat()
}
