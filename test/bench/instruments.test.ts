/** The instruments beside what a program that is measured knows of itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { cpuBelow, residentMiB } from './processes.ts';
import { bytesServed } from './served.ts';

/** A program that works for half a second of a processor, holds 300 MiB, says so, and waits to be ended. */
const PROGRAM = `
const held = Buffer.alloc(300 * 2 ** 20, 1);
const all = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
while (all() < 0.5);
process.send({ cpu: all() });
process.on('message', () => process.exit(held[0] - 1));
`;

describe.runIf(process.platform === 'linux')('what processes take', () => {
  it('is seen while they run and after they have ended', async () => {
    const before = cpuBelow(process.pid) ?? Number.NaN;
    const child = spawn(process.execPath, ['-e', PROGRAM], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [{ cpu }] = (await once(child, 'message')) as [{ cpu: number }];
    const running = (cpuBelow(process.pid) ?? Number.NaN) - before;
    // Whole ticks of a hundredth are told, of user and system each; and what it does to say so comes on top.
    expect(running).toBeGreaterThan(cpu - 0.05);
    expect(residentMiB(child.pid ?? 0)).toBeGreaterThan(300);
    child.send('end');
    await once(child, 'exit');
    expect((cpuBelow(process.pid) ?? Number.NaN) - before).toBeGreaterThanOrEqual(running);
  });
});

describe('what servers send', () => {
  it('is counted, headers among it', async () => {
    const server = createServer((_, response) => response.end(Buffer.alloc(1_000_000))).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const before = bytesServed();
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await response.arrayBuffer();
    const sent = bytesServed() - before;
    server.closeAllConnections();
    server.close();
    expect(sent).toBeGreaterThan(1_000_000);
    expect(sent).toBeLessThan(1_001_000);
  });
});
