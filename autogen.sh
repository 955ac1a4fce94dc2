#!/bin/sh
# Make ./configure from a checkout.  Needs autoconf, automake, pkg-config.
set -e
cd "$(dirname "$0")"
missing=
for tool in autoconf automake pkg-config; do
	command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
if [ -n "$missing" ]; then
	echo "autogen.sh: missing:$missing" >&2
	echo "autogen.sh: on Debian or Ubuntu: sudo apt-get install $(tr '\n' ' ' < scripts/packages.txt)" >&2
	exit 1
fi
exec autoreconf --install --force "$@"
