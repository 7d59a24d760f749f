"""Reads a store again and again until it has all articles, or until the file `over` is there.

It waits for others only while it opens the store, where SQLite may lock everybody out for a moment
(the last one to close it clears its log away, the first one to open it looks the log over).

usage: read.py STORE growing|whole NAME: when some of the articles are there, makes the file NAME."""
import os
import sqlite3
import sys
import time

db = sqlite3.connect(sys.argv[1], timeout=60)
db.execute("SELECT count(*) FROM article").fetchone()
db.execute("PRAGMA busy_timeout = 0")
growing = sys.argv[2] == "growing"
last, seen = 0, "seen whole"
while True:
    over = os.path.exists("over")
    articles, records, promised, nameless = db.execute(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM record),"
        " (SELECT sum(records) FROM coding), (SELECT count(*) FROM record WHERE incident = '')"
    ).fetchone()
    assert records == promised and nameless == 0 and articles >= last, (articles, records)
    assert growing or articles == 3000
    if 1 < articles < 3000:
        seen = "seen growing"
        open(sys.argv[3], "w").close()
    last = articles
    if articles == 3000 and (growing or over):
        break
    time.sleep(0.005)
print(seen, records > 0)
