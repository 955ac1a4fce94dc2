#!/bin/sh
# tests/recognise in every shape of scripts/shapes.py, against the bar of scripts/accuracy.py.
exec "$PYTHON3" "$top_srcdir/scripts/accuracy.py" --set own --short
