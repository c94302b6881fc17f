/** A checkpoint cannot be made or read; the message is a sentence that says why and what to do. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
}
