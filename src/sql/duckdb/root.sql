-- list.root (section 2; RFC 9162, 2.1.1). Reads list_row; makes list_page(k, leaf), list_root(root). sha256() gives lower-case hex.
CREATE OR REPLACE TEMP TABLE list_page AS
SELECT k, unhex(sha256('\x00'::BLOB || encode(
         'page ' || k || ' row ' || min(i) || ' ticket ' || min(first) || chr(10)
         || string_agg(line || chr(10), '' ORDER BY i)))) AS leaf
FROM (SELECT (i - 1) // 256 AS k, i, first, line FROM list_row)
GROUP BY k;

-- Level by level: two neighbours make a node, the last of an odd level rises as it is. n is how many a level has.
CREATE OR REPLACE TEMP TABLE list_root AS
WITH RECURSIVE tree(n, k, hash) AS (
  SELECT (SELECT count(*) FROM list_page), k, leaf FROM list_page
  UNION ALL
  SELECT (n + 1) // 2, k // 2,
         CASE count(*) WHEN 2 THEN unhex(sha256('\x01'::BLOB || min_by(hash, k) || max_by(hash, k))) ELSE min(hash) END
  FROM tree WHERE n > 1
  GROUP BY n, k // 2)
SELECT lower(hex(hash)) AS root FROM tree WHERE n = 1;
