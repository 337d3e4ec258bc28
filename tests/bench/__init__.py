"""How fast the desk is on a whole town: `python3 -m tests.bench --help`.

One subject a file: each has `measure(...)`, which returns figures by name. A new figure is a new file with a row in
`SUBJECTS` in `__main__`.
"""
