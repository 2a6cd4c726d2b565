/** Jest's globalTeardown: stops the server that `postgresOnDemand.ts` has started, if it has. */
export default async function stopPostgres(): Promise<void> {
  await globalThis.stopPostgres?.();
}
