import { beforeAll, describe, expect, test } from '@jest/globals'
import { SHORTEST_PASSWORD } from '../../../sanity/team/account/shortest-password.ts'
import { toLock } from '../../../sanity/team/people/to-lock.ts'
import { createTeamApi, type TeamApi } from '../../../sanity/team/team-api.ts'
import { fetchToken, getCode, postForm, statusOf } from '../../setup/sign-in.ts'
import { startLake, type SignedInUser, type StartedLake } from '../../setup/start-lake.ts'

let lake: StartedLake
let ada: SignedInUser
let api: TeamApi

const apiOf = ({ token }: { token: string }) => createTeamApi(lake.client({ token }))
const find = async (email: string) => (await api.getAccounts()).find((account) => account.email === email)

beforeAll(async () => {
  lake = await startLake()
  ada = await lake.user('administrator', 'Ada')
  api = apiOf(ada)
})

describe('people', () => {
  test('are invited with a link that holds for days and lets them in', async () => {
    const { link, expiresAt } = await api.invite({ email: 'noor@example.org', name: 'Noor', role: 'editor' })
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)
    expect(await find('noor@example.org')).toMatchObject({ name: 'Noor', role: 'editor', state: 'invited' })
    const fields = { name: 'Noor', password: 'correct horse battery' }
    const code = getCode(await postForm(lake, new URL(link).pathname, fields)) ?? ''
    expect(await statusOf(lake, (await fetchToken(lake, code)) ?? '')).toBe(200)
    expect(await find('noor@example.org')).toMatchObject({ state: 'active' })
  })

  test('get a link for a new password that holds for hours', async () => {
    const { id } = await lake.user('viewer')
    const { expiresAt } = await api.createLink(id)
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000)
  })

  test('change name and role, and go', async () => {
    const { id, email, token } = await lake.user('editor')
    await api.change(id, { name: 'Grace', role: 'viewer' })
    expect(await find(email)).toMatchObject({ name: 'Grace', role: 'viewer' })
    expect(await statusOf(lake, token)).toBe(401)
    await api.remove(id)
    expect(await find(email)).toBeUndefined()
  })

  test('are locked where the lake would refuse, and nowhere else', async () => {
    const own = await startLake()
    const first = await own.user('administrator')
    const alone = createTeamApi(own.client({ token: first.token }))
    const [account] = await alone.getAccounts()
    if (!account) throw new Error('There is no account')
    expect(toLock(account, [account])).not.toBeNull()
    await expect(alone.remove(account.id)).rejects.toThrow(/^Test administrator is the last administrator/)
    await own.user('administrator')
    expect(toLock(account, await alone.getAccounts())).toBeNull()
    await alone.remove(account.id)
  })

  test('are seen with their roles by everybody, their accounts by administrators only', async () => {
    const lena = await lake.user('contributor', 'Lena')
    const colleagues = await apiOf(lena).getColleagues()
    expect(colleagues).toContainEqual({
      id: ada.id,
      name: 'Ada',
      role: expect.objectContaining({ title: 'Administrator' }),
    })
    await expect(apiOf(lena).getAccounts()).rejects.toThrow(/administer|administrator/i)
  })

  test('have the roles the lake lists, from most to least', async () => {
    const names = (await api.getRoles()).map(({ name }) => name)
    expect(names).toEqual(['administrator', 'editor', 'contributor', 'viewer'])
  })

  test('cannot share an address: refused in the lake’s words', async () => {
    await expect(api.invite({ email: ada.email, role: 'viewer' })).rejects.toThrow(
      `There is an account for ${ada.email} already`,
    )
  })
})

describe('sessions', () => {
  test('of oneself name the one in use; of others administrators end them', async () => {
    expect(await api.getSessions(ada.id)).toMatchObject([{ isCurrent: true, address: '192.0.2.1' }])
    const lena = await lake.user('contributor')
    const [session] = await api.getSessions(lena.id)
    expect(session).toMatchObject({ isCurrent: false, userAgent: 'Test' })
    await api.endSession(session?.id ?? '')
    expect(await api.getSessions(lena.id)).toEqual([])
    expect(await statusOf(lake, lena.token)).toBe(401)
  })
})

describe('one’s own password', () => {
  test('has a least length, needs the present one, and ends all sessions', async () => {
    const lena = await lake.user('contributor')
    const change = (currentPassword: string, newPassword: string) =>
      apiOf(lena).changePassword({ currentPassword, newPassword })
    await expect(change(lena.password, 'x'.repeat(SHORTEST_PASSWORD - 1))).rejects.toThrow(
      `at least ${SHORTEST_PASSWORD} characters`,
    )
    await expect(change('not this', 'x'.repeat(SHORTEST_PASSWORD))).rejects.toThrow(
      'That is not your current password',
    )
    await change(lena.password, 'x'.repeat(SHORTEST_PASSWORD))
    expect(await statusOf(lake, lena.token)).toBe(401)
  })
})

test('a lake that is gone is said to be', async () => {
  const gone = await startLake()
  const client = gone.client({ token: gone.token('administrator'), maxRetries: 0 })
  await gone.close()
  await expect(createTeamApi(client).getAccounts()).rejects.toThrow('The content lake cannot be reached')
})
