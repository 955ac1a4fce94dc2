# bash completion for gongwenlint.  tests/cli/completion.sh compares the options
# named here with those of --help.

_gongwenlint_options() {
	local common='--lang --help --version'
	local rules='--rules --config --no-config'
	case $1 in
	check) echo "--format --fail-on --min-severity --select --ignore --profile $rules" \
		"--encoding --stdin-filename --color --quiet --today $common" ;;
	inspect) echo "--format --why --notation --encoding --stdin-filename $common" ;;
	explain) echo "--format $rules $common" ;;
	rules) echo "--format $rules $common" ;;
	init | help) echo "$common" ;;
	esac
}

# The values of an option, one word; FILE and DIR stand for names of files.
_gongwenlint_values() {
	case $1:$2 in
	check:--format) echo 'text json ndjson' ;;
	inspect:--format) echo 'notation json' ;;
	explain:--format | rules:--format) echo 'text json' ;;
	*:--fail-on) echo 'error warning info never' ;;
	*:--min-severity) echo 'error warning info' ;;
	*:--lang) echo 'zh en' ;;
	*:--color) echo 'auto always never' ;;
	*:--rules) echo DIR ;;
	*:--config | *:--stdin-filename) echo FILE ;;
	*:--select | *:--ignore | *:--profile | *:--encoding | *:--today) echo NOTHING ;;
	esac
}

_gongwenlint_codes() {
	gongwenlint rules list 2>/dev/null | cut -d ' ' -f 1
}

_gongwenlint_operands() {
	case $1:$2 in
	explain:*) _gongwenlint_codes ;;
	rules:1) echo 'list test export' ;;
	rules:*) _gongwenlint_codes ;;
	init:*) echo DIR ;;
	help:*) echo 'check inspect explain rules init help' ;;
	*) echo FILE ;;
	esac
}

_gongwenlint_reply() { # WORDS CURRENT
	case $1 in
	DIR) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
	FILE) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
	NOTHING) COMPREPLY=() ;;
	*) mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2") ;;
	esac
}

_gongwenlint() {
	local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
	local command=check values operands=0 word
	case ${COMP_WORDS[1]-} in
	check | inspect | explain | rules | init | help)
		[ "$COMP_CWORD" -gt 1 ] && command=${COMP_WORDS[1]} ;;
	esac
	# --option=value comes in three words.
	[ "$current" = = ] && current=
	[ "$previous" = = ] && previous=${COMP_WORDS[COMP_CWORD - 2]}
	values=$(_gongwenlint_values "$command" "$previous")
	if [ -n "$values" ]; then
		_gongwenlint_reply "$values" "$current"
		return
	fi
	if [[ $current == -* ]]; then
		_gongwenlint_reply "$(_gongwenlint_options "$command")" "$current"
		return
	fi
	for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
		[[ $word == -* ]] || operands=$((operands + 1))
	done
	_gongwenlint_reply "$(_gongwenlint_operands "$command" $((operands - 1)))" "$current"
	if [ "$COMP_CWORD" = 1 ]; then
		mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W \
			'check inspect explain rules init help' -- "$current")
	fi
}

complete -F _gongwenlint gongwenlint
