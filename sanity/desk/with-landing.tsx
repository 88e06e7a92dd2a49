import { useEffect, useRef, type ComponentType } from 'react'
import type { Tool } from 'sanity'
import { useRouter } from 'sanity/router'

/** Pixels from which the desk shows two panes beside each other. */
const WIDE = 600

type Props = { tool: Tool }

/**
 * Opens the desk's tool on this list where nothing is asked for. On narrow screens only at first: there the way back from the
 * list leads to the desk's own.
 */
export function withLanding(Desk: ComponentType<Props>, list: string): ComponentType<Props> {
  return function LandingDesk(props) {
    const { state, navigate } = useRouter()
    const isFirst = useRef(true)
    const isEmpty = !state['intent'] && !(Array.isArray(state['panes']) && state['panes'].length > 0)
    useEffect(() => {
      const lands = isEmpty && (isFirst.current || globalThis.innerWidth >= WIDE)
      isFirst.current = false
      if (lands) navigate({ panes: [[{ id: list }]] }, { replace: true })
    }, [isEmpty, navigate])
    return <Desk {...props} />
  }
}
