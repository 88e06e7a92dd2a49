const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      experimental: { keepImportAssertions: true },
    },
    module: { type: 'es6' },
  },
]

const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/$1',
    '\\.module\\.css$': '<rootDir>/tests/setup/css-module.ts',
    '\\.css$': '<rootDir>/tests/setup/css-module.ts',
  },
  modulePathIgnorePatterns: [
    '<rootDir>/.next',
    '<rootDir>/bench/bare-next/.next',
    '<rootDir>/.lake',
    '<rootDir>/.cache',
  ],
  setupFilesAfterEnv: ['<rootDir>/tests/setup/no-console-error.ts'],
}

/** Projects: `unit` and `integration` run on Node, `components` in jsdom, `e2e` drives a built site in Chromium. */
export default {
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{lake,lib,seed,sanity,scripts,front}/**/*.test.ts', '<rootDir>/tests/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/{components,app}/**/*.test.{ts,tsx}', '<rootDir>/sanity/**/*.test.tsx'],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/tests/setup/testing-library.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{integration,conformance}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/setup.ts',
      globalTeardown: '<rootDir>/tests/e2e/teardown.ts',
    },
  ],
}
