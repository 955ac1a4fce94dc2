#!/bin/sh
# The README shows what the program really prints.
exec "$top_srcdir/scripts/readme-example.sh" --check
