import { Box, Flex, Stack, Text } from '@sanity/ui'
import type { ComponentType, ReactNode } from 'react'
import type { PreviewProps } from 'sanity'

export type BlockFrameProps = {
  icon: ComponentType
  /** What kind of block it is. */
  name: string
  /** Beside the name: the language of code, the provider of an embed. */
  detail?: string | undefined
  /** What is missing, in an editor's words. */
  missing?: string | undefined
  /** The block's menu, from the editor. */
  actions: PreviewProps['actions']
  children?: ReactNode
}

function Actions({ actions: Given }: Pick<BlockFrameProps, 'actions'>) {
  return typeof Given === 'function' ? <Given layout="block" /> : <>{Given}</>
}

/** What every block of a body has in the editor: its kind, its menu, and a look like that on the page. */
export function BlockFrame({ icon: Icon, name, detail, missing, actions, children }: BlockFrameProps) {
  return (
    <Box padding={2}>
      <Flex align="center" gap={2} paddingLeft={1}>
        <Text size={1} muted>
          <Icon />
        </Text>
        <Box style={{ flexGrow: 1 }}>
          <Text size={0} muted weight="medium">
            {[name, detail].filter(Boolean).join(' · ')}
          </Text>
        </Box>
        <Actions actions={actions} />
      </Flex>
      <Stack gap={3} paddingX={1} paddingTop={2} paddingBottom={2}>
        {missing ? (
          <Text size={1} style={{ color: 'var(--card-badge-caution-fg-color)' }}>
            {missing}
          </Text>
        ) : null}
        {children}
      </Stack>
    </Box>
  )
}
