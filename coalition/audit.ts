import { checkpoint } from './audit-checkpoint.ts';
import { proof } from './audit-proof.ts';
import { verify } from './audit-verify.ts';
import { UsageError } from './console.ts';

const verbs: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { verify, checkpoint, proof };

export const audit = async ([verb = '', ...args]: readonly string[]): Promise<number> => {
  const run = verbs[verb];
  if (run === undefined) throw new UsageError('audit knows three verbs: verify, checkpoint, proof');
  return run(args);
};

export const auditHelp = `npm run -s coalition -- audit verify [--nation CAN] [--checkpoint FILE|FOLDER] [--public-key FILE]
npm run -s coalition -- audit checkpoint
npm run -s coalition -- audit proof --nation CAN [--checkpoint FILE|FOLDER]
npm run -s coalition -- audit proof --check FILE [--public-key FILE]

verify recomputes every chain from its beginning and holds it against all signed checkpoints that are kept: the entry that a
checkpoint names must be there with its hash, or be left behind by a restore that a later checkpoint records. It names each
chain with its first bad entry, and each checkpoint that was altered. Changes nothing; may be run beside the product.
checkpoint signs where the chains end now and prints the note. The product does so itself, every minute where anything was
written and after 1,000 entries; a scheduler does it where no serving process has the owner's login.
proof prints what a nation keeps: the signed root, the end of its own chain, and the way between. --check needs no database.

Checkpoints are kept in AUDIT_CHECKPOINTS, or audit-checkpoints in DATA_DIR; the key in DATA_DIR (audit-key.json), and its
public half beside it (audit-key.pub). Keep copies of the public key and of checkpoints where the database's operator cannot
write, and name them with --public-key and --checkpoint. What is younger than the newest checkpoint is held by its chain alone.

Examples:
  npm run -s coalition -- audit verify --checkpoint /mnt/witness --public-key /mnt/witness/audit-key.pub
  npm run -s coalition -- audit proof --nation CAN > can.json
  npm run -s coalition -- audit proof --check can.json --public-key audit-key.pub

Exit codes: 0 all holds, 1 something does not, 2 it could not be asked or signed; the sentence says why.`;
