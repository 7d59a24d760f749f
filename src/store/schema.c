#include "store/schema.h"

#include <stddef.h>

const char *const gh_store_schema[] = {
    "CREATE TABLE meta(\n"
    "  id INTEGER PRIMARY KEY CHECK(id = 1),\n"
    "  schema INTEGER NOT NULL,\n"
    "  created_with TEXT NOT NULL,\n"
    "  created_at TEXT NOT NULL\n"
    ") STRICT",

    /* What was read: never changed after it was written. */
    "CREATE TABLE outlet(\n"
    "  id INTEGER PRIMARY KEY,\n"
    "  name TEXT NOT NULL UNIQUE\n"
    ") STRICT",
    "CREATE TABLE article(\n"
    "  id INTEGER PRIMARY KEY,\n"
    "  hash TEXT NOT NULL UNIQUE,\n"
    "  doc TEXT NOT NULL,\n"
    "  outlet_id INTEGER REFERENCES outlet,\n"
    "  home TEXT,\n"
    "  date TEXT,\n"
    "  lang TEXT,\n"
    "  url TEXT,\n"
    "  title TEXT,\n"
    "  text TEXT NOT NULL,\n"
    "  found_at TEXT NOT NULL,\n"
    "  ingested_at TEXT NOT NULL\n"
    ") STRICT",

    /* What coding made of it: emptied and filled anew by a rebuild. */
    "CREATE TABLE run(\n"
    "  id INTEGER PRIMARY KEY,\n"
    "  version TEXT NOT NULL,\n"
    "  lexicon TEXT NOT NULL,\n"
    "  lexicon_version TEXT NOT NULL,\n"
    "  UNIQUE(version, lexicon)\n"
    ") STRICT",
    "CREATE TABLE coding(\n"
    "  article_id INTEGER PRIMARY KEY REFERENCES article,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  sentences INTEGER NOT NULL,\n"
    "  left_out INTEGER NOT NULL,\n"
    "  records INTEGER NOT NULL,\n"
    "  reason TEXT,\n"
    "  sketch BLOB\n"
    ") STRICT",
    "CREATE TABLE act(\n"
    "  code TEXT PRIMARY KEY,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  label TEXT NOT NULL\n"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE actor(\n"
    "  id INTEGER PRIMARY KEY,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  code TEXT NOT NULL,\n"
    "  name TEXT NOT NULL,\n"
    "  country TEXT,\n"
    "  role TEXT,\n"
    "  UNIQUE(code, name)\n"
    ") STRICT",
    "CREATE TABLE place(\n"
    "  id INTEGER PRIMARY KEY,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  name TEXT NOT NULL,\n"
    "  country TEXT NOT NULL,\n"
    "  precision TEXT NOT NULL,\n"
    "  lat REAL,\n"
    "  lon REAL\n"
    ") STRICT",
    "CREATE TABLE quotation(\n"
    "  id INTEGER PRIMARY KEY,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  article_id INTEGER NOT NULL REFERENCES article,\n"
    "  span_begin INTEGER NOT NULL,\n"
    "  span_end INTEGER NOT NULL,\n"
    "  UNIQUE(article_id, span_begin, span_end)\n"
    ") STRICT",
    "CREATE TABLE record(\n"
    "  id INTEGER PRIMARY KEY,\n"
    "  article_id INTEGER NOT NULL REFERENCES article,\n"
    "  event INTEGER NOT NULL,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  sentence INTEGER NOT NULL,\n"
    "  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,\n"
    "  date TEXT,\n"
    "  day INTEGER,\n"
    "  code TEXT NOT NULL REFERENCES act,\n"
    "  root TEXT NOT NULL,\n"
    "  quad INTEGER NOT NULL,\n"
    "  goldstein REAL NOT NULL,\n"
    "  plover TEXT,\n"
    "  status TEXT NOT NULL,\n"
    "  link TEXT NOT NULL,\n"
    "  mutual INTEGER NOT NULL,\n"
    "  source_id INTEGER NOT NULL REFERENCES actor,\n"
    "  source_begin INTEGER, source_end INTEGER, source_inferred INTEGER NOT NULL,\n"
    "  target_id INTEGER NOT NULL REFERENCES actor,\n"
    "  target_begin INTEGER, target_end INTEGER, target_inferred INTEGER NOT NULL,\n"
    "  speaker_id INTEGER REFERENCES actor,\n"
    "  speaker_begin INTEGER, speaker_end INTEGER,\n"
    "  place_id INTEGER REFERENCES place,\n"
    "  place_begin INTEGER, place_end INTEGER,\n"
    "  anchor_begin INTEGER NOT NULL, anchor_end INTEGER NOT NULL,\n"
    "  quotation_id INTEGER REFERENCES quotation,\n"
    "  killed_least INTEGER, killed_most INTEGER,\n"
    "  injured_least INTEGER, injured_most INTEGER,\n"
    "  arrested_least INTEGER, arrested_most INTEGER,\n"
    "  missing_least INTEGER, missing_most INTEGER,\n"
    "  repeats INTEGER,\n"
    "  rule TEXT NOT NULL,\n"
    "  frame TEXT NOT NULL,\n"
    "  incident TEXT NOT NULL\n"
    ") STRICT",
    "CREATE TABLE link(\n"
    "  record_id INTEGER NOT NULL REFERENCES record,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  role TEXT NOT NULL,\n"
    "  span_begin INTEGER, span_end INTEGER,\n"
    "  antecedent_begin INTEGER NOT NULL, antecedent_end INTEGER NOT NULL,\n"
    "  PRIMARY KEY(record_id, role)\n"
    ") STRICT, WITHOUT ROWID",

    /* Events told twice and articles printed twice. */
    "CREATE TABLE evidence(\n"
    "  key INTEGER NOT NULL,\n"
    "  record_id INTEGER NOT NULL REFERENCES record,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  PRIMARY KEY(key, record_id)\n"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE theme(\n"
    "  key INTEGER NOT NULL,\n"
    "  day INTEGER NOT NULL,\n"
    "  record_id INTEGER NOT NULL REFERENCES record,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  PRIMARY KEY(key, day, record_id)\n"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE band(\n"
    "  key INTEGER NOT NULL,\n"
    "  article_id INTEGER NOT NULL REFERENCES article,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  PRIMARY KEY(key, article_id)\n"
    ") STRICT, WITHOUT ROWID",
    "CREATE TABLE copy(\n"
    "  article_id INTEGER NOT NULL REFERENCES article,\n"
    "  of_id INTEGER NOT NULL REFERENCES article,\n"
    "  run_id INTEGER NOT NULL REFERENCES run,\n"
    "  similarity REAL NOT NULL,\n"
    "  PRIMARY KEY(article_id, of_id)\n"
    ") STRICT, WITHOUT ROWID",
    "CREATE INDEX article_date ON article(date)",
    "CREATE INDEX article_doc ON article(doc)",
    "CREATE INDEX article_outlet ON article(outlet_id)",
    "CREATE INDEX actor_country ON actor(country)",
    "CREATE UNIQUE INDEX place_key ON place(\n"
    "  name, country, precision, ifnull(lat, 999), ifnull(lon, 999))",
    "CREATE INDEX place_country ON place(country)",
    "CREATE INDEX record_article ON record(article_id)",
    "CREATE INDEX record_date ON record(date)",
    "CREATE INDEX record_code ON record(code)",
    "CREATE INDEX record_source ON record(source_id)",
    "CREATE INDEX record_target ON record(target_id)",
    "CREATE INDEX record_place ON record(place_id)",
    "CREATE INDEX record_incident ON record(incident)",
    "CREATE INDEX evidence_record ON evidence(record_id)",
    "CREATE INDEX theme_record ON theme(record_id)",
    "CREATE INDEX copy_of ON copy(of_id)",

    /* A record with everything that hangs on it, for people who write SQL. */
    "CREATE VIEW event AS SELECT\n"
    "  r.id, a.doc, r.event, o.name AS outlet, a.date AS published, a.title, a.url, r.date,\n"
    "  s.code AS source, s.name AS source_name, s.country AS source_country,\n"
    "  s.role AS source_role,\n"
    "  t.code AS target, t.name AS target_name, t.country AS target_country,\n"
    "  t.role AS target_role,\n"
    "  r.code, act.label, r.root, r.quad, r.goldstein, r.plover, r.status, r.link, r.mutual,\n"
    "  b.code AS by_code, b.name AS by_name,\n"
    "  p.name AS place, p.country AS place_country, p.precision, p.lat, p.lon,\n"
    "  r.killed_least, r.killed_most, r.injured_least, r.injured_most,\n"
    "  r.arrested_least, r.arrested_most, r.missing_least, r.missing_most,\n"
    "  r.repeats, r.incident, r.article_id, r.sentence, r.span_begin, r.span_end,\n"
    "  r.anchor_begin, r.anchor_end, r.rule, r.frame, run.lexicon, run.version\n"
    "FROM record AS r\n"
    "JOIN article AS a ON a.id = r.article_id\n"
    "JOIN run ON run.id = r.run_id\n"
    "JOIN act ON act.code = r.code\n"
    "JOIN actor AS s ON s.id = r.source_id\n"
    "JOIN actor AS t ON t.id = r.target_id\n"
    "LEFT JOIN outlet AS o ON o.id = a.outlet_id\n"
    "LEFT JOIN actor AS b ON b.id = r.speaker_id\n"
    "LEFT JOIN place AS p ON p.id = r.place_id",
    NULL,
};

const char *const gh_store_derived[] = {
    "copy",  "band",  "theme", "evidence", "link", "record", "quotation",
    "place", "actor", "act",   "coding",   "run",  NULL,
};
