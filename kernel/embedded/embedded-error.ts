/** The embedded server cannot start, run or stop; the message is a sentence that tells the user why and what to do. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

/** The system's code of an error, such as ENOENT, or ''. */
export const errorCode = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

const diskFull = /No space left on device|Disk quota exceeded|Check free disk space|ENOSPC|EDQUOT/;

/** True when the error, or the text a program of Postgres printed, says that a disk is full. */
export const saysDiskFull = (text: string): boolean => diskFull.test(text);

/** The sentence for a full disk below `folder`. */
export const diskFullSentence = (folder: string): string => `The disk that holds ${folder} is full. Free some space and start again; nothing was lost.`;

const sentenceOf = (error: unknown, dataDir: string): string => {
  const text = error instanceof Error ? error.message : String(error);
  if (saysDiskFull(text)) return diskFullSentence(dataDir);
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${dataDir} cannot be written by this user (${text}). Give this user the right to, or set DATA_DIR to another folder.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data folder ${dataDir} cannot be made, because a file stands in its way (${text}). Move the file, or set DATA_DIR to another folder.`;
    default:
      return `The embedded server cannot use the data folder ${dataDir}: ${text}`;
  }
};

/** Turns whatever the system answered into an EmbeddedError; one that is an EmbeddedError already stays as it is. */
export const asEmbeddedError = (error: unknown, dataDir: string): EmbeddedError =>
  error instanceof EmbeddedError ? error : new EmbeddedError(sentenceOf(error, dataDir), { cause: error });

/** The value, or null where there is no such file; any other failure is thrown. */
export const orAbsent = async <T>(value: Promise<T>): Promise<T | null> => {
  try {
    return await value;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
};
