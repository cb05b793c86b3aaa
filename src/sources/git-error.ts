/** Git could not do what was asked: the message is one line that names the cause and the remedy. */
export class GitError extends Error {
  override readonly name = 'GitError';
}
