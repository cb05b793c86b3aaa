/** Why a write was left out: a newer run tells what holds now, and an older one must not overwrite it. */
export class Outdated extends Error {}

/** So that a write is given up on once it is outdated, asked before each attempt at it: a rate limit may have kept it waiting. */
export type Before = () => Promise<void>;

/** Looks and writes, and does both once more where what was to be updated is gone: somebody deleted it in between. */
export async function againIfGone<T>(keep: () => Promise<T>): Promise<T> {
  try {
    return await keep();
  } catch (error) {
    const { status = 0, request } = error as { status?: number; request?: { method: string } };
    if (request?.method !== 'PATCH' || ![404, 410].includes(status)) throw error;
    return keep();
  }
}
