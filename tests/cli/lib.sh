# Sourced by the scripts beside it.  $GONGWENLINT is the program; each script
# prints its failures and `N passed, N failed`.
[ -n "${BASH_VERSION:-}" ] || exec bash "$0"
set +o posix
set -u
export LC_ALL=C.UTF-8
unset NO_COLOR LC_MESSAGES LANG LANGUAGE
dir=$(mktemp -d) || exit 99
trap 'rm -rf "$dir"' EXIT
passed=0 failed=0

verdict() { # CONDITION-STATUS MESSAGE
	if [ "$1" = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED: $2"
	fi
}

same() { # MESSAGE EXPECTED-FILE ACTUAL-FILE
	diff -u "$2" "$3"
	verdict $? "$1"
}

# run STATUS ARGUMENT…: leaves $dir/out and $dir/err.
run() {
	wanted=$1
	shift
	said="gongwenlint $*"
	# shellcheck disable=SC2086 # assignments for env, if any
	timeout 60 env ${with:-} "$GONGWENLINT" "$@" > "$dir/out" 2> "$dir/err" < "${input:-/dev/null}"
	code=$?
	[ $code = "$wanted" ]; verdict $? "$said: exit $code, not $wanted: $(cat "$dir/err")"
}

# What run left on standard output (out) or standard error (err).
says() { # out|err PATTERN
	grep -q -e "$2" "$dir/$1"; verdict $? "$said: std$1 does not say '$2': $(head -c 600 "$dir/$1")"
}

says_not() { # out|err PATTERN
	! grep -q -e "$2" "$dir/$1"; verdict $? "$said: std$1 says '$2': $(head -c 600 "$dir/$1")"
}

# One line of complaint, with the program's name.
one_line() {
	[ "$(wc -l < "$dir/err")" = 1 ] && grep -q '^gongwenlint: ' "$dir/err"
	verdict $? "$said: not one line on stderr: $(cat "$dir/err")"
}

silent() { # out|err
	[ ! -s "$dir/$1" ]; verdict $? "$said: std$1 is not empty: $(head -c 600 "$dir/$1")"
}

finish() {
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ]
	exit
}
