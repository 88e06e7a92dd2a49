import { rmSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { makeDataDir, startLake } from '../../setup/start-lake.ts'

it('asset documents follow the lake to another address, and change no more than that', async () => {
  const dataDir = makeDataDir()
  const first = await startLake({ dataDir })
  const asset = await first.client({ role: 'editor' }).assets.upload('file', Buffer.from('a,b\n1,2\n'), {
    filename: 'figures.csv',
  })
  await first.close()

  const publicUrl = 'https://lake.example.com'
  const moved = await startLake({ dataDir, config: { publicUrl } })
  const client = moved.client({ role: 'viewer', apiHost: `http://127.0.0.1:${moved.port}` })
  const document = await client.getDocument(asset._id)
  expect(document?.['url']).toBe(`${publicUrl}/${asset.path}`)
  await moved.close()

  const again = await startLake({ dataDir, config: { publicUrl } })
  const same = await again
    .client({ role: 'viewer', apiHost: `http://127.0.0.1:${again.port}` })
    .getDocument(asset._id)
  expect(same?._rev).toBe(document?._rev)
  await again.close()
  rmSync(dataDir, { recursive: true, force: true })
})
