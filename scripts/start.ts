import { parseEnv } from '../lib/parse-env.ts'
import { runMain } from './fail.ts'
import { assertPortFree } from './ports.ts'
import { superviseProcesses, stopProcess, type Running } from './processes.ts'
import { buildSite, buildStudio, seedLake, startLake, startSite } from './publication.ts'

const editors = (siteUrl: string) =>
  [
    '  Editors   write through the API with a token of their own:',
    '            npm run --silent lake -- token add --role editor --label NAME',
    `            ${siteUrl}/api/health tells how site and lake are`,
  ].join('\n')

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

  const lakeAddress = env.lake.url ?? `Sanity project ${env.lake.projectId}`
  process.stdout.write(
    `\n  Site      ${env.siteUrl}\n  Lake      ${lakeAddress}, dataset ${env.lake.dataset}\n`,
  )
  if (embedded) process.stdout.write(`${editors(env.siteUrl)}\n`)
  process.stdout.write('\n  Ctrl-C stops everything.\n')
  await superviseProcesses(running)
})
