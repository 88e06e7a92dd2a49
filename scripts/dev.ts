import { parseEnv } from '../lib/parse-env.ts'
import { getEditorsNotice } from './editors-notice.ts'
import { runMain } from './fail.ts'
import { assertPortFree } from './ports.ts'
import { getPreviewAccess } from './preview-access.ts'
import { startProcess, stopProcess, superviseProcesses, type Running } from './processes.ts'
import { buildStudio, seedLake, startLake } from './publication.ts'
import { generateTypes } from './typegen.ts'

await runMain(async () => {
  const env = parseEnv(process.env)
  const embedded = env.lake.kind === 'embedded'
  await assertPortFree(env.port, 'PORT')
  if (embedded) await assertPortFree(env.lakePort, 'LAKE_PORT')

  const running: Running[] = []
  try {
    await generateTypes()
    await buildStudio()
    if (embedded) {
      running.push(await startLake({ flags: ['--watch', '--watch-preserve-output'] }))
      await seedLake(['--when-empty'])
    }
    running.push(
      startProcess('site', ['node_modules/next/dist/bin/next', 'dev', '--port', String(env.port)], {
        variables: getPreviewAccess(env),
      }),
    )
  } catch (error) {
    await Promise.all(running.map(stopProcess))
    throw error
  }
  process.stdout.write(`\n${getEditorsNotice(env)}\n\n`)
  await superviseProcesses(running)
})
