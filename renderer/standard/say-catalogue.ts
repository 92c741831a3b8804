import { z } from 'zod'

const letters = z.looseObject({ duty: z.string(), post: z.string(), roles: z.array(z.string()) })
/** What an entry of a catalogue goes by: a role by duty, post and letters, a post by its name, a duty by code and name. */
const entry = z.union([
  letters.transform(({ duty, post, roles }) => `${duty} ${post} ${roles.join('/')}`),
  z.looseObject({ post: z.string() }).transform(({ post }) => post),
  z.looseObject({ duty: z.string(), name: z.string() }).transform(({ duty, name }) => `${duty} ${name}`)
])
const catalogue = z.array(entry).min(1)

/** A catalogue of the pack by the names of its entries; null where the value is none. */
export const sayCatalogue = (value: unknown): string | null => catalogue.safeParse(value).data?.join(' / ') ?? null
