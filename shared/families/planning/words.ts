import { z } from 'zod'

/** Text of at most so many characters, without blanks at its ends. */
export const words = (most: number) => z.string().trim().max(most)
export const planYearSchema = z.int().min(1990).max(2100)
