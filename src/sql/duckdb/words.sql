-- Takes four times as many words as before, while ranks are to be filled. To be run again and again: from 2^12 words it is nine
-- times to 2^28, after which a draw has failed. Where nothing is missing it does nothing.
UPDATE taken SET low = high, high = (
  SELECT CASE WHEN may AND method = 'lottery' AND NOT everyone AND (SELECT count(*) FROM selected) < want
              THEN least($most::UBIGINT, greatest(4096, 4 * taken.high, 4 * (want // 2)))
              ELSE taken.high END
  FROM draw_of);

CREATE OR REPLACE TEMP TABLE hit AS
SELECT 4 * b + w + 1 AS draw, ticket_of(word, total) AS ticket
FROM (
  SELECT b, w, total, over, ('0x' || block[16 * w + 1 : 16 * w + 16])::UBIGINT AS word
  FROM (SELECT b, total, over, sha256(seed || unhex(printf('%016x', b))) AS block
        FROM draw_of, taken, range((low // 4)::BIGINT, (high // 4)::BIGINT) AS blocks(b)),
       range(4) AS words(w))
WHERE word < over;

-- The holder of a ticket is the last row whose first ticket is not above it. Hits are a table of their own, whose size the planner
-- knows: guessing it small, DuckDB would compare each with every row.
INSERT INTO selected
SELECT list_row.i, arg_min(hit.ticket, hit.draw), min(hit.draw)
FROM hit ASOF JOIN list_row ON hit.ticket >= list_row.first
WHERE list_row.i NOT IN (SELECT i FROM selected)
GROUP BY list_row.i;
