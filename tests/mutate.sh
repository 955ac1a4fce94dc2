#!/bin/sh
# Planted errors in our own documents, three of each kind, against the bar of scripts/mutate.py.
exec "$PYTHON3" "$top_srcdir/scripts/mutate.py" --short
