# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Shared by the scripts beside it; sourced, never run. Callers have set -euo pipefail.

# The checkout, wherever the caller stands. No script changes its own directory, so that relative
# paths among a user's arguments mean what the user meant.
# shellcheck disable=SC2034 # read by the scripts that source this file
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# Standard output belongs to a script's result; everything it says on the way goes to standard error.
say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$*"
    exit 1
}

# configure PRESET [CMAKE ARGUMENTS…]
# Runs CMake only when this preset was never configured here, with other arguments, or before the
# presets file last changed. Changes of CMakeLists.txt are ninja's to notice.
configure() {
    local preset=$1 dir=$root/build/$1 stamp=$root/build/$1/.configured-with
    shift
    local wanted="$root $*"
    if [[ -f $dir/build.ninja && -f $stamp && ! $root/CMakePresets.json -nt $stamp ]] &&
        [[ $(<"$stamp") == "$wanted" ]]; then
        return
    fi
    # A build directory made for a checkout elsewhere cannot be reused.
    if [[ -f $dir/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt"; then
        rm -rf "$dir"
    fi
    cmake -S "$root" --preset "$preset" "$@" >&2
    printf '%s\n' "$wanted" >"$stamp"
}

# build PRESET [TARGET]
# Silent when there is nothing to do.
build() {
    local dir=$root/build/$1 plan
    plan=$(ninja -C "$dir" -n "${2:-all}")
    if [[ $plan == *"no work to do"* ]]; then
        return
    fi
    cmake --build "$dir" --target "${2:-all}" --parallel "$(nproc)" >&2
}

# Spelt out both ways, so that a build directory forgets what an earlier run said.
warnings_flag() {
    if [[ ${CI:-} == true ]]; then
        echo -DLEAD_VIEWER_WERROR=ON
    else
        echo -DLEAD_VIEWER_WERROR=OFF
    fi
}
