import sqlite3
import sys

db = sqlite3.connect(sys.argv[1])


def show(title, query):
    print(title)
    for row in db.execute(query):
        print("", *["-" if cell is None else cell for cell in row], sep="\t")


show("articles", "SELECT a.id, doc, o.name, home, date, url, found_at, ingested_at, reason"
     " FROM article a JOIN coding c ON c.article_id = a.id LEFT JOIN outlet o ON o.id = outlet_id")
show("events", "SELECT doc, event, date, source, code, target, place, status, arrested_least,"
     " by_code FROM event")
show("told by several articles", "SELECT group_concat(doc || ' ' || event, ', ') FROM event"
     " GROUP BY incident HAVING count(DISTINCT article_id) > 1 ORDER BY 1")
show("copies", "SELECT a.doc, o.doc, similarity > 0.7 FROM copy JOIN article a ON a.id ="
     " article_id JOIN article o ON o.id = of_id")
show("made with", "SELECT count(*), count(DISTINCT version) FROM run")
show("sound", "PRAGMA integrity_check")
show("keys that lead nowhere", "PRAGMA foreign_key_check")
