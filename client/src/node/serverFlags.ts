/**
 * How Node is started for the server. Reading many drafts makes much that is soon forgotten: with a small nursery the process
 * stays at half the size, and is no slower (`docs/performance.md`).
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=8'];
