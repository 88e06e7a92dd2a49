import { useMe } from '../use-me.ts'
import { Accounts } from './accounts.tsx'
import { Colleagues } from './colleagues.tsx'

/** Administrators look after accounts; everybody else sees who is there. */
export function PeoplePanel() {
  return useMe().isAdministrator ? <Accounts /> : <Colleagues />
}
