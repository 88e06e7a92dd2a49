import { z } from 'zod'

/** A role, and what it allows in the lake's own words. */
export const roleSchema = z.object({ name: z.string(), title: z.string(), description: z.string() })
export type Role = z.output<typeof roleSchema>

/** Somebody's account as administrators see it; `invited` until they chose a password. */
export const accountSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.string(),
  createdAt: z.iso.datetime(),
  state: z.enum(['invited', 'active']),
})
export type Account = z.output<typeof accountSchema>

/** A link that lets its holder choose a password, once. */
export const linkSchema = z.object({ link: z.url(), expiresAt: z.iso.datetime() })
export type OneTimeLink = z.output<typeof linkSchema>

/** Somebody signed in on one browser. */
export const sessionSchema = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  isCurrent: z.boolean(),
})
export type Session = z.output<typeof sessionSchema>

/** What everybody may know of the newsroom: its members' roles, and apart from them people's names. */
export const membersSchema = z.object({
  members: z.array(z.object({ id: z.string(), roles: z.array(roleSchema) })),
})
export const namesSchema = z.array(z.object({ id: z.string(), displayName: z.string() }))
