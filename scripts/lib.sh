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

# configure PRESET
# Runs CMake only when this preset was never configured here, with other arguments, or before the
# presets file last changed. Ninja notices changes of CMakeLists.txt by itself. Warnings are errors
# with CI=true; the flag is written out both ways, so that CMake forgets an earlier run's.
configure() {
    local preset=$1 dir=$root/build/$1 stamp=$root/build/$1/.configured-with
    local warnings=-DLEAD_VIEWER_WERROR=OFF
    if [[ ${CI:-} == true ]]; then
        warnings=-DLEAD_VIEWER_WERROR=ON
    fi
    local wanted="$root $warnings"
    if [[ $preset == windows ]]; then
        wanted+=" $LEAD_VIEWER_WINDOWS_LIBRARIES"
    fi
    if [[ -f $dir/build.ninja && -f $stamp && ! $root/CMakePresets.json -nt $stamp ]] &&
        [[ $(<"$stamp") == "$wanted" ]]; then
        return
    fi
    # A build directory made for a checkout elsewhere cannot be reused.
    if [[ -f $dir/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt"; then
        rm -rf "$dir"
    fi
    # Nor one made with other libraries.
    if [[ $preset == windows && -f $stamp && $(<"$stamp") != *" $LEAD_VIEWER_WINDOWS_LIBRARIES" ]]; then
        rm -rf "$dir"
    fi
    cmake -S "$root" --preset "$preset" "$warnings" >&2
    printf '%s\n' "$wanted" >"$stamp"
}

# build PRESET [TARGET…]
# Silent when there is nothing to do.
build() {
    local dir=$root/build/$1 plan
    shift
    (($#)) || set -- all
    plan=$(ninja -C "$dir" -n "$@")
    if [[ $plan == *"no work to do"* ]]; then
        return
    fi
    cmake --build "$dir" --target "$@" --parallel "$(nproc)" >&2
}

# run_tests PRESET [CTEST ARGUMENTS…]
# More tests at a time than there are processors, since many of them wait. With CI=true it also says
# which tests took longest.
run_tests() {
    local preset=$1 report=$root/build/$1/tests.xml status=0
    shift
    # ctest looks for the presets where it stands.
    (cd "$root" && ctest --preset "$preset" --parallel "$((2 * $(nproc)))" \
        --output-junit "$report" "$@") || status=$?
    if [[ ${CI:-} == true ]]; then
        say "The slowest tests ($preset), in seconds:"
        sed -nE 's/.*<testcase name="([^"]*)".* time="([^"]*)".*/\2 \1/p' "$report" |
            LC_ALL=C sort -rn | awk 'NR <= 15 { printf "%8.1f  %s\n", $1, $2 }' >&2
    fi
    return "$status"
}
