'use client'

import dynamic from 'next/dynamic'
import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useTransition } from 'react'
import type { HistoryAdapter, HistoryAdapterNavigate, HistoryUpdate } from '@sanity/visual-editing/react'
import { toOneAtATime } from '@/lib/preview/one-at-a-time'
import { toPerspectiveValue } from '@/lib/preview/perspective'
import { onOwnChange } from './own-changes'

/** Overlays and the channel to the Studio: for browsers alone, and a load of its own. */
const Overlays = dynamic(
  () => import('@sanity/visual-editing/react').then((module) => module.VisualEditing),
  {
    ssr: false,
  },
)

const getAddress = () => `${location.pathname}${location.search}`

/** Tells the Studio where the page is: when it loads, for plain links lead on, and when a refresh was redirected. */
function usePageHistory(): HistoryAdapter {
  const pathname = usePathname()
  const tell = useRef<HistoryAdapterNavigate>(() => undefined)
  useEffect(() => tell.current({ type: 'push', url: getAddress(), title: document.title }), [pathname])
  const subscribe = useCallback((navigate: HistoryAdapterNavigate) => {
    tell.current = navigate
    navigate({ type: 'push', url: getAddress(), title: document.title })
    return () => {
      tell.current = () => undefined
    }
  }, [])
  const update = useCallback(({ type, url }: HistoryUpdate) => {
    if (type === 'pop') history.back()
    else if (type === 'replace') location.replace(url)
    else if (url !== getAddress()) location.assign(url)
  }, [])
  return useMemo(() => ({ subscribe, update }), [subscribe, update])
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

/** Presentation asks for a refresh only once its user has paused for a second: this shows what is typed while it is typed. */
function useOwnChanges(userId: string | null, refresh: () => Promise<void>): void {
  useEffect(() => {
    if (userId === null) return undefined
    const show = toOneAtATime(refresh)
    return onOwnChange(userId, () => void show())
  }, [userId, refresh])
}

async function choosePerspective(perspective: string): Promise<boolean> {
  const answer = await fetch('/api/preview/perspective', {
    method: 'POST',
    body: new URLSearchParams({ perspective }),
  })
  return answer.ok
}

export type VisualEditingProps = {
  perspective: string
  /** Id of the account whose changes show at once. */
  userId: string | null
}

/** Ties a previewed page to the Studio around it: clicks lead to fields, and what changes there shows here. */
export function VisualEditing({ perspective, userId }: VisualEditingProps) {
  const pageHistory = usePageHistory()
  const refresh = useRefresh()
  useOwnChanges(userId, refresh)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-framed', window.parent !== window)
    document.documentElement.toggleAttribute('data-opened', window.opener !== null)
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
