#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Runs the tests of the system's store for passwords: each group on a private message bus with a
# store in one condition, and with a home directory of its own. The group's name is what its
# functions' names begin with. Nothing of the session of whoever runs it is used.
#
#   run_keychain.sh TST_KEYCHAINSTORE
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

if [[ ${1:-} != --in-session ]]; then
    if (($# != 1)); then
        echo "Usage: run_keychain.sh TST_KEYCHAINSTORE" >&2
        exit 2
    fi
    for program in dbus-run-session dbus-send gnome-keyring-daemon; do
        if ! command -v "$program" >/dev/null; then
            echo "$program is missing; scripts/install-packages test installs it." >&2
            exit 1
        fi
    done
    home=$(mktemp -d "${TMPDIR:-/tmp}/lead-viewer-keychain.XXXXXXXX")
    trap 'rm -rf "$home"' EXIT
    trap 'exit 130' INT TERM
    # A bus that starts nothing by itself: what is not started here is not there.
    cat >"$home/bus.conf" <<'BUS'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
BUS
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL \
        KDE_FULL_SESSION XDG_CURRENT_DESKTOP
    for group in unlocked locked prompting mute absent; do
        mkdir -m 700 "$home/$group" "$home/$group/runtime"
        env HOME="$home/$group" \
            XDG_RUNTIME_DIR="$home/$group/runtime" \
            XDG_CONFIG_HOME="$home/$group/.config" \
            XDG_DATA_HOME="$home/$group/.local/share" \
            LEAD_VIEWER_PRIVATE_BUS=1 \
            LC_ALL=C.UTF-8 \
            dbus-run-session --config-file="$home/bus.conf" -- \
            "$here/run_keychain.sh" --in-session "$group" "$1"
    done
    exit
fi
group=$2
test=$3

started=()
end_session() {
    local process
    for process in "${started[@]}"; do
        # One that is stopped takes no other signal.
        kill -KILL "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
}
trap end_session EXIT

wait_for_name() {
    local left=200
    until [[ $(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus \
        /org/freedesktop/DBus org.freedesktop.DBus.NameHasOwner "string:$1") == *true ]]; do
        if ((left-- == 0)); then
            echo "Nobody took the name $1." >&2
            exit 1
        fi
        sleep 0.05
    done
}

start_keyring() {
    # It takes the password from its input, which ends there.
    gnome-keyring-daemon --unlock --components=secrets --foreground \
        < <(printf 'throw-away') >"$HOME/keyring.log" 2>&1 &
    started+=($!)
    wait_for_name org.freedesktop.secrets
}

lock_keyring() {
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.Lock \
        array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
}

# Somebody who has the name and never answers.
start_mute() {
    "$test" --mute "$1" &
    started+=($!)
    wait_for_name "$1"
}

case $group in
unlocked) start_keyring ;;
locked | prompting)
    start_keyring
    "$test" prepareLocked
    lock_keyring
    # A person who is asked for the password, and has gone for lunch.
    [[ $group == locked ]] || start_mute org.gnome.keyring.SystemPrompter
    ;;
mute) start_mute org.freedesktop.secrets ;;
absent) ;;
esac

# Each in a process of its own, as a question that is never answered stays on the mind of the
# library that asked it.
mapfile -t tests < <("$test" -datatags | sed -n "s/^[^ ]* \(${group}[A-Za-z]*\) *\(.*\)$/\1:\2/p")
if ((${#tests[@]} == 0)); then
    echo "There is no test of the group $group." >&2
    exit 1
fi
for name in "${tests[@]}"; do
    "$test" "${name%:}"
done
