import { Card, Text } from '@sanity/ui'

/** Why something could not be done; read out at once. */
export function Fault({ children }: { children: string | null }) {
  if (children === null) return null
  return (
    <Card tone="critical" border radius={2} padding={3} role="alert">
      <Text size={1}>{children}</Text>
    </Card>
  )
}
