-- Ranks and the checks. Makes drawn(rank, i, code, ticket, draw, line) and checks(place, id, status, detail): four of the checks of
-- section 6 and no verdict, for a verdict also rests on commitment, seed and log, which are not looked at here.
CREATE OR REPLACE TEMP TABLE drawn AS
WITH ranked AS (
  SELECT i, first AS ticket, 0::UBIGINT AS draw, i AS rank
  FROM list_row, draw_of WHERE may AND method = 'lottery' AND everyone
  UNION ALL
  SELECT i, ticket, draw, row_number() OVER (ORDER BY draw)
  FROM selected
  UNION ALL
  SELECT i, 0, 0, row_number() OVER (
           ORDER BY CASE method WHEN 'ranking' THEN points ELSE 0 END DESC, since,
                    sha256('mingqian/1 tie'::BLOB || seed || encode(code)))
  FROM list_row, draw_of WHERE may AND method <> 'lottery')
SELECT rank, ranked.i, code, ticket, draw,
       rank || ',' || CASE method WHEN 'lottery' THEN code || ',' || ticket || ',' || draw ELSE line END AS line
FROM ranked JOIN list_row USING (i), draw_of
WHERE rank <= want;

CREATE OR REPLACE TEMP TABLE result_text AS
SELECT CASE method WHEN 'lottery' THEN 'rank,code,ticket,draw' WHEN 'ranking' THEN 'rank,code,points,since' ELSE 'rank,code,since' END
       || chr(10) || coalesce((SELECT string_agg(line || chr(10), '' ORDER BY rank) FROM drawn), '') AS text
FROM given;

CREATE OR REPLACE TEMP TABLE list_seen AS
SELECT NOT EXISTS (FROM list_fault) AS formed, (SELECT min(line) FROM list_fault) AS fault_line,
       (SELECT arg_min(why, line) FROM list_fault) AS why, (SELECT root FROM list_root) AS root;
CREATE OR REPLACE TEMP TABLE result_seen AS
SELECT (SELECT count(*) FROM drawn) AS filled, (SELECT content FROM result_file) AS content, (SELECT encode(text) FROM result_text) AS expected;
CREATE OR REPLACE TEMP TABLE seen AS
  SELECT list_bytes.bytes IS NOT NULL AS there, list_bytes.sha256, given.sha256 AS sha256_given,
         list_total.rows, given.rows AS rows_given, list_total.tickets, given.tickets AS tickets_given,
         list_seen.root, given.root AS root_given, formed, fault_line, why,
         given.seed IS NOT NULL AS seeded, draw_of.may, draw_of.want, filled, content, expected
  FROM given, list_bytes, list_whole, list_total, draw_of, list_seen, result_seen;

CREATE OR REPLACE TEMP TABLE checks AS
SELECT 1 AS place, 'list.form' AS id,
       CASE WHEN NOT there THEN 'skip' WHEN formed THEN 'pass' ELSE 'fail' END AS status,
       CASE WHEN NOT there THEN 'the list is not there'
            WHEN formed THEN rows || ' rows, ' || tickets || ' tickets' ELSE 'line ' || fault_line || ': ' || why END AS detail
FROM seen
UNION ALL
SELECT 2, 'list.digest',
       CASE WHEN NOT there OR NOT formed THEN 'skip'
            WHEN sha256 = sha256_given AND rows = rows_given AND tickets = tickets_given THEN 'pass' ELSE 'fail' END,
       CASE WHEN NOT there OR NOT formed THEN 'list.form did not pass'
            ELSE 'SHA-256 ' || sha256 || ', ' || rows || ' rows, ' || tickets || ' tickets' END
FROM seen
UNION ALL
SELECT 3, 'list.root',
       CASE WHEN NOT there OR NOT formed THEN 'skip' WHEN root = root_given THEN 'pass' ELSE 'fail' END,
       CASE WHEN NOT there OR NOT formed THEN 'list.form did not pass' ELSE 'root ' || root END
FROM seen
UNION ALL
SELECT 4, 'draw.result',
       CASE WHEN content IS NULL OR NOT coalesce(there AND may, false) THEN 'skip'
            WHEN filled = want AND content = expected THEN 'pass' ELSE 'fail' END,
       CASE WHEN content IS NULL THEN 'result.csv is not there'
            WHEN NOT seeded THEN 'the seed was not checked, or did not pass'
            WHEN NOT coalesce(there AND may, false) THEN 'a check of the list did not pass'
            WHEN filled < want THEN 'the words filled ' || filled || ' of ' || want || ' ranks: the draw has failed'
            WHEN content = expected THEN want || ' ranks' ELSE 'result.csv is not the recomputed one' END
FROM seen;
