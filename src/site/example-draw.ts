import type { DrumData } from '../charts/drum.ts';
import type { Link } from '../ui/seal-state.ts';

/**
 * A draw to show what one looks like: the record `drand` of the protocol's test vectors. 600 applicants hold
 * 3,933 tickets; 30 are allocated and 10 are reserves; a drand round is among the sources. Copied from its
 * result.csv and from the SHA-256 of its files; test/vectors/records/drand is the record itself.
 */
export const exampleDraw: DrumData = {
  total: 3933,
  allocated: 30,
  hits: [
    367, 3152, 2956, 289, 722, 3691, 1708, 2020, 141, 1946, 2628, 2734, 2480, 1532, 2497, 1088, 2317, 1353,
    2046, 3570, 3257, 3104, 1498, 1031, 2044, 3632, 3723, 2076, 1834, 3928, 2378, 3553, 3317, 1650, 2825, 439,
    1112, 1640, 764, 2753,
  ].map((ticket, i) => ({ ticket, rank: i + 1 })),
};

export const exampleSeals: Readonly<Record<Link, { time: string; digest: string }>> = {
  list: {
    time: '2024-10-08T00:00:00Z',
    digest: '5843bba78f023d9bdbeb500ba21aeb815ee82d3ae3d8b67224dbe3325808b4ae',
  },
  commitment: {
    time: '2024-10-08T00:00:00Z',
    digest: '793c9ece17083779713c7b130be231d83e518ac71d6f5c89452bc6fa66440c43',
  },
  seed: {
    time: '2024-10-14T17:13:30Z',
    digest: 'c4e2615b5b5c616ce96f03a8b006e455b30ce0dc279e525e0e3f6136c246c153',
  },
  draw: {
    time: '2024-10-14T17:13:30Z',
    digest: 'a124f67a88876c28cbb84889f08022651d3a27f53e2e051f2f22cb4d3ed84bb7',
  },
  result: {
    time: '2024-10-14T17:13:30Z',
    digest: 'a95c9b206995c007b38702817a7f45de74a7b1edc77d916498e9d7c275c8d055',
  },
};
