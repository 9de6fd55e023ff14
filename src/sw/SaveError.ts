import type { FailReason } from '../content/workerMessages.ts';

/** Why a file could not be saved, in the words the page can show. */
export class SaveError extends Error {
  constructor(
    readonly reason: FailReason,
    message: string,
  ) {
    super(message);
  }
}
