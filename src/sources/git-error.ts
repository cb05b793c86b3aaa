/** Git could not do what was asked: the message is one line that names the cause and the remedy. */
export class GitError extends Error {
  override readonly name = 'GitError';

  /** @param lacks what is not there at all, for whoever knows another remedy than the message */
  constructor(
    message: string,
    readonly lacks: 'git' | 'repository' | null = null,
  ) {
    super(message);
  }
}
