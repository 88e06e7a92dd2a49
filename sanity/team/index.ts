import { UsersIcon } from '@sanity/icons/Users'
import { definePlugin } from 'sanity'
import { route } from 'sanity/router'
import { environment } from '../environment.ts'
import { TeamTool } from './team-tool.tsx'

const tool = {
  name: 'team',
  title: 'Team',
  icon: UsersIcon,
  component: TeamTool,
  router: route.create('/:tab'),
}

/** Accounts of the newsroom. Hosted Sanity has its own pages for them, so only on the embedded lake. */
export const team = definePlugin({
  name: 'dateline/team',
  tools: environment.lakeUrl === null ? [] : [tool],
})
