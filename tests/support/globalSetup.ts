import { ensureSites } from './sites.ts';

/** Builds the sites once before the tests that open them. */
export async function setup(): Promise<void> {
  await ensureSites();
}
