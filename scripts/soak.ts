import { runMain } from './fail.ts'
import { runJest } from './jest.ts'

/** The tests that take long because they repeat: 200 `kill -9` cycles instead of 20. */
await runMain(() =>
  runJest(['--selectProjects', 'integration', '--testTimeout', '3600000', 'crash-safety'], { SOAK: '1' }),
)
