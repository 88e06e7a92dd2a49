import { z } from 'zod'

/* The Studio's content-security policy forbids code made from text, with which zod speeds itself up. Imported before any schema is made. */
z.config({ jitless: true })
