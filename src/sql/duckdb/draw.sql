-- The draw (section 5), up to the words. Reads given, list_row, list_total, list_fault, list_root, list_bytes; makes draw_of, selected, taken.
-- `may` is whether all that the draw is made from has passed; the seed is NULL where the core did not pass every check of it.
-- Words from here on are passed over: floor(2^64 / T) * T, which may be 2^64 itself and so needs more than 64 bits.
CREATE OR REPLACE TEMP MACRO passed_over_from(total) AS (18446744073709551616::UHUGEINT // total) * total;
-- The ticket of any other word.
CREATE OR REPLACE TEMP MACRO ticket_of(word, total) AS 1::UBIGINT + word % total;

CREATE OR REPLACE TEMP TABLE draw_of AS
SELECT method, seed, quota,
       least(quota + reserves, list_total.rows)::UBIGINT AS want,
       quota >= list_total.rows AS everyone,
       list_total.tickets AS total,
       CASE WHEN list_total.tickets > 0 THEN passed_over_from(list_total.tickets) END AS over,
       seed IS NOT NULL AND NOT EXISTS (FROM list_fault)
         AND list_bytes.sha256 = given.sha256 AND list_total.rows = given.rows AND list_total.tickets = given.tickets
         AND (SELECT root FROM list_root) = given.root AS may
FROM given, list_total, list_bytes;

-- A row with the first word that hit it.
CREATE OR REPLACE TEMP TABLE selected (i UBIGINT, ticket UBIGINT, draw UBIGINT);
-- Words low..high-1, counted from 0, are looked at next.
CREATE OR REPLACE TEMP TABLE taken (low UBIGINT, high UBIGINT);
INSERT INTO taken VALUES (0, 0);
