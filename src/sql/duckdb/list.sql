-- list.form and list.digest (sections 2 and 6). Reads list_line(i, line), list_bytes(bytes, sha256) and given; makes list_row, list_fault.
-- Nothing here reads CSV: a row is a whole line as it stands in the file, and a line that is none is a fault, never left out.

CREATE OR REPLACE TEMP MACRO last_day(year, month) AS
  CASE WHEN month IN ('04', '06', '09', '11') THEN '30'
       WHEN month <> '02' THEN '31'
       WHEN TRY_CAST(year AS INTEGER) % 4 = 0
        AND (TRY_CAST(year AS INTEGER) % 100 <> 0 OR TRY_CAST(year AS INTEGER) % 400 = 0) THEN '29'
       ELSE '28' END;

-- A moment of section 2: a real Gregorian time, or one with three digits of milliseconds that are not 000.
CREATE OR REPLACE TEMP MACRO is_moment(text) AS
  regexp_full_match(text, '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{3})?Z')
  AND text[1:4] <> '0000' AND text[20:23] <> '.000'
  AND text[9:10] <= last_day(text[1:4], text[6:7]);

-- Moments in the order of their instants: text alone would have ...:11.001Z before ...:11Z.
CREATE OR REPLACE TEMP MACRO instant(text) AS
  text[1:19] || CASE WHEN text[20:20] = '.' THEN text[21:23] ELSE '000' END;

-- TRY_CAST: what is no number is NULL here, and a fault below.
CREATE OR REPLACE TEMP TABLE list_row AS
WITH last AS (SELECT max(i) AS i FROM list_line),
fields AS (
  SELECT list_line.i - 1 AS i, line, method,
         split_part(line, ',', 1) AS code,
         CASE method WHEN 'queue' THEN '0' ELSE split_part(line, ',', 2) END AS number,
         CASE method WHEN 'lottery' THEN '' WHEN 'queue' THEN split_part(line, ',', 2) ELSE split_part(line, ',', 3) END AS since
  FROM list_line, given, last
  WHERE list_line.i > 1 AND list_line.i < last.i),
judged AS (
  SELECT i, line, code, instant(since) AS since,
         TRY_CAST(number AS UINTEGER) AS points,
         CASE method WHEN 'lottery' THEN TRY_CAST(number AS UINTEGER) ELSE 1::UINTEGER END AS tickets,
         CASE method
           WHEN 'lottery' THEN regexp_full_match(line, '[0-9A-Z][0-9A-Z-]{0,31},([1-9][0-9]{0,5}|1000000)')
           WHEN 'ranking' THEN regexp_full_match(line, '[0-9A-Z][0-9A-Z-]{0,31},(0|[1-9][0-9]{0,8}|1000000000),[^,]*') AND is_moment(since)
           WHEN 'queue' THEN regexp_full_match(line, '[0-9A-Z][0-9A-Z-]{0,31},[^,]*') AND is_moment(since)
         END AS is_row
  FROM fields)
SELECT i, line, code, since, points, tickets, is_row,
       (1 + sum(tickets) OVER upto - tickets)::UBIGINT AS first,
       lag(code) OVER upto AS above
FROM judged WINDOW upto AS (ORDER BY i ROWS UNBOUNDED PRECEDING);

-- The lines are all of the file and nothing else. Where they are not, this program is wrong, not the record: it ends here, and without
-- this table there are no checks. strlen counts bytes.
CREATE OR REPLACE TEMP TABLE list_whole AS
SELECT CASE WHEN bytes <> (SELECT sum(strlen(line) + 1) - 1 FROM list_line)
            THEN error('the lines are not the bytes of the list') ELSE 'whole' END AS whole
FROM list_bytes;

-- Lines are numbered as in the file: the header is line 1.
CREATE OR REPLACE TEMP TABLE list_fault AS
SELECT 1 AS line, 'expected UTF-8 text' AS why FROM list_bytes WHERE bytes IS NOT NULL AND NOT EXISTS (FROM list_line)
UNION ALL
SELECT 1, 'expected the header of the method' FROM list_line, given
WHERE i = 1 AND line <> CASE method WHEN 'lottery' THEN 'code,tickets' WHEN 'ranking' THEN 'code,points,since' ELSE 'code,since' END
UNION ALL
SELECT i, 'expected a final LF' FROM list_line WHERE i = (SELECT max(i) FROM list_line) AND line <> ''
UNION ALL
SELECT 2, 'expected at least one row' FROM list_bytes WHERE bytes IS NOT NULL AND NOT EXISTS (FROM list_row)
UNION ALL
SELECT i + 1, 'expected a row of section 2' FROM list_row WHERE is_row IS DISTINCT FROM true
UNION ALL
SELECT i + 1, 'expected a code above that of the line before' FROM list_row WHERE above IS NOT NULL AND NOT above < code;

CREATE OR REPLACE TEMP TABLE list_total AS
SELECT count(*)::UBIGINT AS rows, coalesce(sum(tickets), 0)::UBIGINT AS tickets FROM list_row;
