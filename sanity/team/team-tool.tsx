import { Box, Card, Container, Heading, Stack, Tab, TabList, TabPanel } from '@sanity/ui'
import { useId } from 'react'
import { useRouter } from 'sanity/router'
import { AccountPanel } from './account/account-panel.tsx'
import { PeoplePanel } from './people/people-panel.tsx'

const tabs = [
  { name: 'people', label: 'People', Panel: PeoplePanel },
  { name: 'account', label: 'Your account', Panel: AccountPanel },
] as const

/** Who is in the newsroom, and one's own account. The tab is part of the address. */
export function TeamTool() {
  const { state, navigate } = useRouter()
  const id = useId()
  const { name, Panel } = tabs.find((tab) => tab.name === state.tab) ?? tabs[0]
  return (
    <Card height="fill" overflow="auto">
      <Container width={2} paddingX={[3, 4]} paddingY={[4, 4, 5]}>
        <Stack gap={4}>
          <Heading as="h1" size={2}>
            Team
          </Heading>
          <TabList gap={1} aria-label="Team">
            {tabs.map((tab) => (
              <Tab
                key={tab.name}
                id={`${id}-${tab.name}`}
                aria-controls={`${id}-panel`}
                label={tab.label}
                selected={tab.name === name}
                onClick={() => navigate({ tab: tab.name })}
              />
            ))}
          </TabList>
          <TabPanel id={`${id}-panel`} aria-labelledby={`${id}-${name}`}>
            <Box paddingTop={2}>
              <Panel />
            </Box>
          </TabPanel>
        </Stack>
      </Container>
    </Card>
  )
}
