/** ESM all the way; `.js` in imports means the `.ts` beside it. */
export default {
  testEnvironment: 'node',
  // Tells a test that hangs from one on a busy machine; no test measures time by it.
  testTimeout: 30_000,
  // One process for all files grows past 4 GB: ES modules of a file are not freed with it.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/postgresOnDemand.ts',
  globalTeardown: '<rootDir>/test/support/postgresStop.ts',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' },
        module: { type: 'es6' },
      },
    ],
  },
};
