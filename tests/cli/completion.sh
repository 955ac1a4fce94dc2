#!/bin/bash
# The completions and the man page name exactly the options that --help names,
# command by command, and their values.
. "$top_srcdir/tests/cli/lib.sh"

bash_file=$top_srcdir/completions/gongwenlint.bash
zsh_file=$top_srcdir/completions/_gongwenlint
man_file=$top_srcdir/doc/gongwenlint.1
. "$bash_file"

help_options() { "$GONGWENLINT" "$1" --help --lang en | grep -oE '^ +(-., )?--[a-z-]+' | grep -oE -- '--[a-z-]+' | sort -u; }

# The case branch of the command, with the shared lists spelt out.
zsh_options() {
	{
		sed -n "/^	$1)\$/,/;;/p" "$zsh_file"
		sed -n '/common=(/,/^	)/p' "$zsh_file"
		sed -n "/^	$1)\$/,/;;/p" "$zsh_file" | grep -q '\$rules' && sed -n '/rules=(/,/^	)/p' "$zsh_file"
	} | grep -oE -- "(^|['*)}{,])--[a-z-]+" | grep -oE -- '--[a-z-]+' | sort -u
}

commands=$("$GONGWENLINT" --help --lang en | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ "$(echo "$commands" | wc -l)" -ge 6 ]; verdict $? "--help names too few commands: $commands"
for command in $commands; do
	help_options "$command" > "$dir/help"
	_gongwenlint_options "$command" | tr ' ' '\n' | sort -u > "$dir/bash"
	zsh_options "$command" > "$dir/zsh"
	same "bash completion of $command" "$dir/help" "$dir/bash"
	same "zsh completion of $command" "$dir/help" "$dir/zsh"
	while read -r option; do
		grep -qE -- "^\\.It .*Fl ${option#-}( |\$)" "$man_file"
		verdict $? "doc/gongwenlint.1 does not describe $option"
		values=$("$GONGWENLINT" "$command" --help --lang en |
			sed -n "s/^ .*$option [A-Z].*: \([a-z]*|[a-z|]*\)\$/\1/p" | tr '|' ' ')
		[ -z "$values" ] && continue
		[ "$(_gongwenlint_values "$command" "$option")" = "$values" ]
		verdict $? "bash completion of $command $option is not '$values'"
		sed -n "/^	$command)\$/,/;;/p; /common=(/,/^	)/p" "$zsh_file" | grep -q -- "$option\[.*($values)'"
		verdict $? "zsh completion of $command $option is not '$values'"
	done < "$dir/help"
	grep -q "^\.It Cm $command" "$man_file"
	verdict $? "doc/gongwenlint.1 does not describe the command $command"
done
bash -n "$bash_file"; verdict $? 'bash does not parse the completion'
finish
