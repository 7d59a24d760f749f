import sqlite3
import sys

for line in sqlite3.connect(sys.argv[1]).iterdump():
    print(line)
