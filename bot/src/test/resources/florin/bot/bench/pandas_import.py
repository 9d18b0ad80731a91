"""Reads a workbook and writes it into one bare table; prints the seconds each step took."""

import io
import sys
import time

import pandas
import psycopg2
import sqlalchemy


def timed(name, work):
    began = time.perf_counter()
    result = work()
    print(name, time.perf_counter() - began, flush=True)
    return result


def copy(frame):
    text = io.StringIO()
    frame.to_csv(text, index=False, header=False)
    text.seek(0)
    with psycopg2.connect("") as connection, connection.cursor() as cursor:
        cursor.execute("truncate bench_bare")
        cursor.copy_expert("copy bench_bare from stdin with (format csv)", text)


engine = sqlalchemy.create_engine("postgresql+psycopg2://")
frame = timed("read", lambda: pandas.read_excel(sys.argv[1]))
timed("to_sql", lambda: frame.to_sql("bench_bare", engine, index=False, if_exists="replace"))
timed("copy", lambda: copy(frame))
