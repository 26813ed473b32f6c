/** The commands by their names: what each says of itself, and where it is. Only the one that is called is loaded, with all that it needs. */
import type { Lang } from '../../src/i18n/lang.ts';
import { changesGroupWords } from '../words/changes.ts';
import { codesCommandWords } from '../words/codes.ts';
import { drawCommandWords } from '../words/draw.ts';
import { duplicatesCommandWords } from '../words/duplicates.ts';
import { exportCommandWords } from '../words/export.ts';
import { freezeCommandWords } from '../words/freeze.ts';
import { intakeCommandWords } from '../words/intake.ts';
import { logCommandWords } from '../words/log/group.ts';
import { checkReceiptCommandWords, receiptCommandWords } from '../words/receipt.ts';
import { rerunCommandWords } from '../words/rerun/group.ts';
import { revealCommandWords } from '../words/reveal.ts';
import { roundCommandWords } from '../words/round.ts';
import { exampleCommandWords, sampleCommandWords } from '../words/sample.ts';
import { secretCommandWords } from '../words/secret.ts';
import { selftestCommandWords } from '../words/selftest.ts';
import { siteCommandWords } from '../words/site.ts';
import { verifyCommandWords } from '../words/verify.ts';
import { verifySiteCommandWords } from '../words/verify-site.ts';
import type { Command, CommandGroup } from './command.ts';

/** A command that is not loaded yet. */
export interface Listed {
  readonly says: Readonly<Record<Lang, { readonly summary: string }>>;
  readonly load: () => Promise<Command | CommandGroup>;
}

export const COMMANDS: Readonly<Record<string, Listed>> = {
  intake: { says: intakeCommandWords, load: async () => (await import('./intake.ts')).intakeCommand },
  duplicates: {
    says: duplicatesCommandWords,
    load: async () => (await import('./duplicates.ts')).duplicatesCommand,
  },
  codes: { says: codesCommandWords, load: async () => (await import('./codes.ts')).codesCommand },
  changes: { says: changesGroupWords, load: async () => (await import('./changes.ts')).changesCommand },
  freeze: { says: freezeCommandWords, load: async () => (await import('./freeze.ts')).freezeCommand },
  reveal: { says: revealCommandWords, load: async () => (await import('./reveal.ts')).revealCommand },
  draw: { says: drawCommandWords, load: async () => (await import('./draw.ts')).drawCommand },
  verify: { says: verifyCommandWords, load: async () => (await import('./verify.ts')).verifyCommand },
  'verify-site': {
    says: verifySiteCommandWords,
    load: async () => (await import('./verify-site.ts')).verifySiteCommand,
  },
  receipt: { says: receiptCommandWords, load: async () => (await import('./receipt.ts')).receiptCommand },
  'check-receipt': {
    says: checkReceiptCommandWords,
    load: async () => (await import('./check-receipt.ts')).checkReceiptCommand,
  },
  export: { says: exportCommandWords, load: async () => (await import('./export.ts')).exportCommand },
  selftest: { says: selftestCommandWords, load: async () => (await import('./selftest.ts')).selftestCommand },
  sample: { says: sampleCommandWords, load: async () => (await import('./sample.ts')).sampleCommand },
  example: { says: exampleCommandWords, load: async () => (await import('./example.ts')).exampleCommand },
  round: { says: roundCommandWords, load: async () => (await import('./round.ts')).roundCommand },
  rerun: { says: rerunCommandWords, load: async () => (await import('./rerun.ts')).rerunCommand },
  log: { says: logCommandWords, load: async () => (await import('./log.ts')).logCommand },
  site: { says: siteCommandWords, load: async () => (await import('./site.ts')).siteCommand },
  secret: { says: secretCommandWords, load: async () => (await import('./secret.ts')).secretCommand },
};
