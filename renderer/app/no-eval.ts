import { z } from 'zod'

// The content security policy forbids compiling code from strings, so parsers must not even try.
// They decide when they are made: this module comes before all others.
z.config({ jitless: true })
