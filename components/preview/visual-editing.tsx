'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useTransition } from 'react'
import type { HistoryAdapter } from '@sanity/visual-editing/react'
import { toPerspectiveValue } from '@/lib/preview/perspective'

/** Overlays and the channel to the Studio: for browsers alone, and a load of its own. */
const Overlays = dynamic(
  () => import('@sanity/visual-editing/react').then((module) => module.VisualEditing),
  {
    ssr: false,
  },
)

/** Pages lead to each other by plain links, so each page that is loaded tells where it is. */
const pageHistory: HistoryAdapter = {
  subscribe(navigate) {
    navigate({ type: 'push', url: `${location.pathname}${location.search}`, title: document.title })
    return () => undefined
  },
  update({ type, url }) {
    if (type === 'pop') history.back()
    else if (type === 'replace') location.replace(url)
    else if (url !== `${location.pathname}${location.search}`) location.assign(url)
  },
}

/** Renders the page anew on the server, in place; resolves once it shows. */
function useRefresh(): () => Promise<void> {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    if (!isPending) for (const done of waiting.current.splice(0)) done()
  }, [isPending])
  return useCallback(
    () =>
      new Promise((resolve) => {
        waiting.current.push(resolve)
        startTransition(() => router.refresh())
      }),
    [router],
  )
}

async function choosePerspective(perspective: string): Promise<boolean> {
  const answer = await fetch('/api/preview/perspective', {
    method: 'POST',
    body: new URLSearchParams({ perspective }),
  })
  return answer.ok
}

export type VisualEditingProps = { perspective: string }

/** Ties a previewed page to the Studio around it: clicks lead to fields, and what changes there shows here. */
export function VisualEditing({ perspective }: VisualEditingProps) {
  const refresh = useRefresh()
  useEffect(() => {
    const framed = window.parent !== window || window.opener !== null
    document.documentElement.toggleAttribute('data-framed', framed)
  }, [])
  return (
    <Overlays
      portal
      history={pageHistory}
      refresh={refresh}
      onPerspectiveChange={(told) => {
        const wanted = toPerspectiveValue(told)
        if (wanted !== perspective)
          void choosePerspective(wanted).then((chosen) => (chosen ? refresh() : undefined))
      }}
    />
  )
}
