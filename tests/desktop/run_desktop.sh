#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# A desktop session for one test: a message bus, a screen, a window manager and the accessibility
# bus, with a home directory of its own. Nothing of the session of whoever runs it is used.
#
#   run_desktop.sh LEAD-VIEWER TELECRM-STANDIN [unittest arguments…]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

if [[ ${1:-} != --in-session ]]; then
    if (($# < 2)); then
        echo "Usage: run_desktop.sh LEAD-VIEWER TELECRM-STANDIN" >&2
        exit 2
    fi
    for program in dbus-run-session Xvfb openbox xdotool; do
        if ! command -v "$program" >/dev/null; then
            echo "$program is missing; scripts/install-packages test installs it." >&2
            exit 1
        fi
    done

    home=$(mktemp -d "${TMPDIR:-/tmp}/lead-viewer-desktop.XXXXXXXX")
    trap 'rm -rf "$home"' EXIT
    trap 'exit 130' INT TERM
    mkdir -m 700 "$home/runtime"
    unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS \
        NO_AT_BRIDGE QT_STYLE_OVERRIDE QT_SCALE_FACTOR LEAD_VIEWER_TOKEN
    # The bus hands this environment to what it starts, so it is set before the bus is.
    env HOME="$home" \
        XDG_RUNTIME_DIR="$home/runtime" \
        XDG_CONFIG_HOME="$home/.config" \
        XDG_CACHE_HOME="$home/.cache" \
        XDG_DATA_HOME="$home/.local/share" \
        XDG_STATE_HOME="$home/.local/state" \
        XDG_SESSION_TYPE=x11 \
        GSETTINGS_BACKEND=memory \
        LC_ALL=C.UTF-8 \
        TZ=Asia/Kolkata \
        dbus-run-session -- "$here/run_desktop.sh" --in-session "$@"
    exit
fi
shift

started=()
end_session() {
    # Latest first: programs before the screen they draw on.
    local at
    for ((at = ${#started[@]} - 1; at >= 0; --at)); do
        kill "${started[at]}" 2>/dev/null || true
        wait "${started[at]}" 2>/dev/null || true
    done
}
trap end_session EXIT

# The server picks a free display and writes its number once it can be used.
mkfifo "$HOME/display"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$HOME/display" \
    >"$HOME/xvfb.log" 2>&1 &
started+=($!)
if ! read -r -t 20 number <"$HOME/display"; then
    echo "Xvfb did not start:" >&2
    cat "$HOME/xvfb.log" >&2
    exit 1
fi
export DISPLAY=:$number

/usr/libexec/at-spi-bus-launcher --launch-immediately >"$HOME/at-spi.log" 2>&1 &
started+=($!)
# Without a window manager no window gets the keyboard.
openbox >"$HOME/openbox.log" 2>&1 &
started+=($!)

export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
# libxkbcommon-x11 copies names out of replies without a final zero, by strndup and their length.
# That is right, yet a sanitizer's strict string checks end the program over it at start.
if [[ -n ${ASAN_OPTIONS:-} ]]; then
    export ASAN_OPTIONS=$ASAN_OPTIONS:strict_string_checks=0
fi
export LEAD_VIEWER=$1 TELECRM_STANDIN=$2
shift 2
# Debian's own Python, which is the one that has pyatspi, whose calls warn about themselves; -B
# leaves no compiled files in the tree.
/usr/bin/python3 -B -W ignore::DeprecationWarning "$here/test_desktop.py" --verbose "$@"
