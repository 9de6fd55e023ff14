#!/bin/sh
# Shows one address full screen with Chromium, and starts it again when it ends. docs/kiosk.md says what it cannot do.
set -euf

usage() {
  cat >&2 <<'END'
Usage: kiosk-linux.sh ADDRESS

  ADDRESS   the kiosk page of the guide, such as https://rights.example/kiosk/

Run it as a user of its own, in a session with a screen. Ctrl+C, or ending this script, ends the browser too.

What may be set before it:
  KIOSK_BROWSER       the browser; otherwise chromium, chromium-browser, google-chrome or google-chrome-stable
  KIOSK_PROFILE       the folder that holds the saved guide and the kiosk's settings; otherwise kiosk-profile in
                      the home folder. It must not be the profile of a person
  KIOSK_EXTRA_FLAGS   more options for the browser, with spaces between them
END
}

fail() {
  echo "kiosk-linux.sh: $1" >&2
  exit "${2:-1}"
}

[ "$#" -eq 1 ] || { usage; exit 2; }
address=$1
case $address in
  -h | --help) usage; exit 0 ;;
  # A browser saves the guide for use without a network only over https, or from this very machine.
  https://?* | http://127.0.0.1[:/]* | http://localhost[:/]*) ;;
  *) fail "the address must begin with https://, got “$address”" 2 ;;
esac

browser=${KIOSK_BROWSER:-}
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$browser" ] || browser=$(command -v "$name" || :)
done
[ -n "$browser" ] || fail 'no Chromium or Chrome found: install one (Debian: apt install chromium), or set KIOSK_BROWSER'
command -v "$browser" >/dev/null || fail "KIOSK_BROWSER is “$browser”, and that is no program"

[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || fail 'there is no screen: start this inside a graphical session'

sandbox=
if [ "$(id -u)" -eq 0 ]; then
  # Without its sandbox one bad page can take the machine: never in front of people.
  [ "${KIOSK_TEST_AS_ROOT:-}" = 1 ] || fail 'do not run this as root: make a user for the kiosk'
  sandbox=--no-sandbox
fi

# Not a hidden folder: a Chromium packed as a snap may not write into those.
profile=${KIOSK_PROFILE:-$HOME/kiosk-profile}
mkdir -p "$profile"
chmod 700 "$profile"

child=
stop() {
  trap - HUP INT TERM
  if [ -n "$child" ]; then
    kill "$child" 2>/dev/null || :
    wait "$child" 2>/dev/null || :
  fi
  exit 0
}
trap stop HUP INT TERM

pause=1
while :; do
  # After a power cut and a new name of the computer Chromium would ask, for ever, whose profile this is.
  case $(readlink "$profile/SingletonLock" || :) in
    '' | "$(uname -n)"-*) ;;
    *) rm -f "$profile/SingletonLock" ;;
  esac
  started=$(date +%s)
  # shellcheck disable=SC2086 # the extra flags are words
  "$browser" \
    --kiosk \
    --user-data-dir="$profile" \
    --no-first-run \
    --noerrdialogs \
    --disable-features=OverscrollHistoryNavigation \
    --password-store=basic \
    $sandbox ${KIOSK_EXTRA_FLAGS:-} "$address" &
  child=$!
  wait "$child" || :
  # A browser that cannot run at all must not be started every second for ever.
  if [ $(($(date +%s) - started)) -ge 10 ]; then pause=1; elif [ "$pause" -lt 60 ]; then pause=$((pause * 2)); fi
  echo "kiosk-linux.sh: the browser ended; it starts again in $pause s" >&2
  sleep "$pause" &
  child=$!
  wait "$child" || :
  child=
done
