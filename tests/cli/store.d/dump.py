"""All rows of a store. Of the index, which only the program can open, how many words each article has."""
import sqlite3
import sys

db = sqlite3.connect(sys.argv[1])
names = [n for n, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                " AND name NOT LIKE 'search%' ORDER BY name")]
for name in names + ["search_docsize"]:
    for row in db.execute(f"SELECT * FROM {name}"):
        print(name, *row)
