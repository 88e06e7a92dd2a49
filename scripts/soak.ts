import { runMain } from './fail.ts'
import { runJest } from './jest.ts'

/** The tests that take long because they repeat: hundreds of `kill -9`, a million random queries. */
await runMain(() =>
  runJest(['--selectProjects', 'integration', '--testTimeout', '21600000', 'crash|random-'], { SOAK: '1' }),
)
