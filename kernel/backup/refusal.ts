/** The file is no backup that may be restored here; the message says why, in a sentence. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
}
