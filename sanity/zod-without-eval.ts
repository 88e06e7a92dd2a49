import { z } from 'zod'

/*
 * The Studio's content-security policy forbids code made from text, with which zod speeds itself up. It decides when a
 * schema is made, so this has to be the first import of the configuration.
 */
z.config({ jitless: true })
