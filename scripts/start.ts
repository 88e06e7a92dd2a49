import { parseEnv } from '../lib/parse-env.ts'
import { getEditorsNotice } from './editors-notice.ts'
import { runMain } from './fail.ts'
import { assertPortFree } from './ports.ts'
import { superviseProcesses, stopProcess, type Running } from './processes.ts'
import { buildSite, buildStudio, seedLake, startLake, startSite } from './publication.ts'

await runMain(async () => {
  const env = parseEnv(process.env)
  const embedded = env.lake.kind === 'embedded'
  await assertPortFree(env.port, 'PORT')
  if (embedded) await assertPortFree(env.lakePort, 'LAKE_PORT')

  const running: Running[] = []
  try {
    if (embedded) {
      running.push(await startLake())
      await seedLake(['--when-empty'])
    }
    await buildStudio()
    await buildSite()
    running.push(await startSite())
  } catch (error) {
    await Promise.all(running.map(stopProcess))
    throw error
  }

  const lakeAddress = env.lake.publicUrl ?? `Sanity project ${env.lake.projectId}`
  process.stdout.write(
    `\n  Site      ${env.siteUrl}\n  Lake      ${lakeAddress}, dataset ${env.lake.dataset}\n${getEditorsNotice(env)}\n`,
  )
  process.stdout.write('\n  Ctrl-C stops everything.\n')
  await superviseProcesses(running)
})
