/** The demonstration rounds: what is promised and what is revealed. Every figure is invented but the beacon. */
import { fromHex, toHex } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import type { Method } from '../../src/core/list.ts';
import type { Reveal, Source } from '../../src/core/sources.ts';
import {
  demonstrationSecret,
  familyPoints,
  type Holdings,
  householdTickets,
  organisationTickets,
  queueTime,
} from './applicants.ts';

export interface SamplePool {
  readonly pool: string;
  readonly method: Method;
  readonly rows: number;
  readonly quota: number;
  readonly reserves: number;
  readonly holdings: Holdings;
  /** The pool's first commitment, where that was voided before its draw and this one took its place. */
  readonly replaces?: VoidedPool;
}

/** A commitment that was never drawn. */
export interface VoidedPool {
  /** Its list had so many applications, the first ones of the pool's. */
  readonly rows: number;
  readonly frozenAt: string;
  readonly voidedAt: string;
  /** Of the notice that voids it. */
  readonly text: string;
}

export interface SampleRound {
  readonly round: string;
  readonly frozenAt: string;
  readonly drawAt: string;
  readonly pools: readonly SamplePool[];
  /** A source and its reveal for the record in this folder, in the order of the commitment. */
  readonly sources: (folder: string) => readonly (readonly [Source, Reveal])[];
}

/** The five pools of a round, as the described system has them. */
function pools(share: number): readonly SamplePool[] {
  const part = (count: number) => Math.round(count * share);
  return [
    {
      pool: 'ordinary',
      method: 'lottery',
      rows: 60_000,
      quota: part(1_200),
      reserves: part(120),
      holdings: householdTickets,
    },
    {
      pool: 'organisations',
      method: 'lottery',
      rows: part(4_800),
      quota: part(160),
      reserves: part(16),
      holdings: organisationTickets,
    },
    {
      pool: 'ne-families',
      method: 'ranking',
      rows: part(18_000),
      quota: part(3_600),
      reserves: part(180),
      holdings: familyPoints,
    },
    {
      pool: 'ne-persons',
      method: 'queue',
      rows: part(30_000),
      quota: part(12_000),
      reserves: part(300),
      holdings: queueTime,
    },
    {
      pool: 'ne-organisations',
      method: 'queue',
      rows: part(3_000),
      quota: part(400),
      reserves: 0,
      holdings: queueTime,
    },
  ];
}

function secret(round: string, folder: string): readonly [Source, Reveal] {
  const hex = demonstrationSecret(`${round} ${folder}`);
  const sha256Hex = toHex(sha256(fromHex(hex, 32) as Uint8Array));
  return [
    { kind: 'secret', sha256: sha256Hex },
    { kind: 'secret', hex },
  ];
}

/** In the order of their dates. */
export const SAMPLE_ROUNDS: readonly SampleRound[] = [
  {
    round: '202405',
    frozenAt: '2024-10-08T08:00:00Z',
    drawAt: '2024-10-14T17:08:33Z',
    pools: pools(0.9),
    sources: (folder) => [
      secret('202405', folder),
      [
        {
          kind: 'drand',
          chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
          round: 12_040_883,
        },
        {
          kind: 'drand',
          // The League of Entropy's real beacon of that round, due five minutes after the draw, as section 9 advises; anyone
          // can fetch it from drand's public endpoints.
          signature:
            '929906c959032ab363c9f26570d215d66f5c06cb0c44fe508c12bb5839f04ec895bb6868e5b9ff13ab289bdb5266b394',
        },
      ],
    ],
  },
  {
    round: '202502',
    frozenAt: '2025-06-23T00:00:00Z',
    drawAt: '2025-06-26T02:00:00Z',
    pools: [
      {
        pool: 'organisations',
        method: 'lottery',
        rows: 3_200,
        quota: 120,
        reserves: 12,
        holdings: organisationTickets,
        replaces: {
          rows: 2_880,
          frozenAt: '2025-06-20T00:00:00Z',
          voidedAt: '2025-06-22T01:00:00Z',
          text: '演示：首次封存的名单漏了最后审核通过的 320 个单位，摇号前作废，补全名单后重新承诺。',
        },
      },
    ],
    sources: (folder) => [
      secret('202502', folder),
      [
        { kind: 'balls', digits: 6, what: '演示：六台摇号机依次各出一球，自左至右六个数字' },
        { kind: 'balls', digits: '740916' },
      ],
      [
        {
          kind: 'text',
          form: '0000.00',
          what: '演示：某公开指数在 2025-06-26 北京时间 10:05 的点位，两位小数，例如 3871.46',
        },
        { kind: 'text', text: '3448.52' },
      ],
    ],
  },
  {
    round: '202602',
    frozenAt: '2026-06-20T00:00:00Z',
    drawAt: '2026-06-26T02:00:00Z',
    pools: pools(1),
    sources: (folder) => [
      secret('202602', folder),
      [
        { kind: 'balls', digits: 6, what: '演示：六台摇号机依次各出一球，自左至右六个数字' },
        { kind: 'balls', digits: '385172' },
      ],
      [
        {
          kind: 'text',
          form: '0000.00',
          what: '演示：某公开指数在 2026-06-26 北京时间 10:05 的点位，两位小数，例如 3871.46',
        },
        { kind: 'text', text: '3902.17' },
      ],
    ],
  },
];
