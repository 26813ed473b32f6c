/** The tables of past rounds: what the publisher tells, byte for byte as it was read; and this site's own rounds. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { csvRow } from '../../official/csv.ts';
import { RECORD_COLUMNS } from '../../panels/history/shown.ts';
import { lotteries, toldHistory } from '../../site/history.ts';

export const getStaticPaths = (async () => [
  ...((await toldHistory()) === null ? [] : [{ params: { file: 'told' } }]),
  ...((await lotteries()).length === 0 ? [] : [{ params: { file: 'records' } }]),
]) satisfies GetStaticPaths;

async function recordsCsv(): Promise<string> {
  const rows = (await lotteries()).map(({ round, pool, commitment, commitmentHash }) => [
    ...[round, pool, commitment.drawAt],
    ...[commitment.list.rows, commitment.list.tickets, commitment.quota].map(String),
    commitmentHash,
  ]);
  return [RECORD_COLUMNS, ...rows].map((cells) => `${csvRow(cells)}\n`).join('');
}

export const GET: APIRoute = async ({ params }) => {
  const told = params['file'] === 'told' ? await toldHistory() : null;
  const body = told === null ? await recordsCsv() : told.bytes.slice();
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
