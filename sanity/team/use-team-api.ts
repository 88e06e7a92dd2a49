import { useMemo } from 'react'
import { useClient } from 'sanity'
import { environment } from '../environment.ts'
import { createTeamApi, type TeamApi } from './team-api.ts'

/** The newsroom's accounts, as the person at work. */
export function useTeamApi(): TeamApi {
  const client = useClient({ apiVersion: environment.apiVersion })
  return useMemo(() => createTeamApi(client), [client])
}
