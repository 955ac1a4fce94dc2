# Sourced by scripts/try and scripts/test: packages, configure, make.
# Wants $root, the top of the checkout; sets $build.

build=${GONGWENLINT_BUILD:-$root/build}
need_modules="glib-2.0 gio-2.0 icu-uc icu-i18n libxml-2.0 libpcre2-16 libzip libfyaml jansson check"

say() {
	echo "$(basename "$0"): $*" >&2
}

have_everything() {
	for tool in autoconf automake pkg-config make cc python3; do
		command -v "$tool" >/dev/null 2>&1 || return 1
	done
	# shellcheck disable=SC2086
	pkg-config --exists $need_modules 2>/dev/null
}

# Debian and Ubuntu: install what is missing, as root or through sudo.
install_packages() {
	packages=$(tr '\n' ' ' < "$root/scripts/packages.txt")
	if ! command -v apt-get >/dev/null 2>&1; then
		say "本系统没有 apt-get，请先安装以下软件包（Debian 名称）："
		say "no apt-get here; please install the equivalents of these Debian packages:"
		echo "    $packages" >&2
		exit 2
	fi
	sudo=
	if [ "$(id -u)" != 0 ]; then
		if ! command -v sudo >/dev/null 2>&1; then
			say "缺少软件包，请以 root 运行：/ packages are missing; run as root:"
			echo "    apt-get install $packages" >&2
			exit 2
		fi
		sudo=sudo
	fi
	say "安装软件包 / installing packages: $packages"
	# shellcheck disable=SC2086
	$sudo env DEBIAN_FRONTEND=noninteractive sh -c "
		apt-get -o DPkg::Lock::Timeout=600 -qq update &&
		apt-get -o DPkg::Lock::Timeout=600 -qq -y --no-install-recommends install $packages" \
		>"$build/apt.log" 2>&1 || {
		tail -n 20 "$build/apt.log" >&2
		say "apt-get 失败 / apt-get failed"
		exit 2
	}
}

configure_build() {
	[ -f "$root/configure" ] && [ "$root/configure" -nt "$root/configure.ac" ] ||
		"$root/autogen.sh" >"$build/autogen.log" 2>&1 ||
		{ cat "$build/autogen.log" >&2; exit 2; }
	[ -f "$build/Makefile" ] ||
		(cd "$build" && "$root/configure" --quiet "$@") ||
		exit 2
}

set_up() {
	mkdir -p "$build"
	have_everything || install_packages
	configure_build "$@"
	make -C "$build" -s -j"$(nproc 2>/dev/null || echo 1)" >"$build/make.log" 2>&1 ||
		{ cat "$build/make.log" >&2; say "编译失败 / the build failed"; exit 2; }
}
