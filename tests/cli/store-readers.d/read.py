"""Reads a store again and again until it has all articles, or until the file `over` is there."""
import os
import sqlite3
import sys
import time

db = sqlite3.connect(sys.argv[1], timeout=0)
growing = sys.argv[2] == "growing"
last = looks = 0
while True:
    over = os.path.exists("over")
    articles, records, promised, nameless = db.execute(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM record),"
        " (SELECT sum(records) FROM coding), (SELECT count(*) FROM record WHERE incident = '')"
    ).fetchone()
    assert records == promised and nameless == 0 and articles >= last, (articles, records)
    assert growing or articles == 3000
    looks += articles != last
    last = articles
    if articles == 3000 and (growing or over):
        break
    time.sleep(0.005)
print("seen growing" if looks > 2 else "seen whole", records > 0)
