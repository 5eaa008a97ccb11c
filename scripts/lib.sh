# Messages and small helpers for the other scripts; sourced, never run.
# shellcheck shell=bash disable=SC2034

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS="$ROOT/.tools"
LOGS="$ROOT/var/log"

say() { printf '» %s\n' "$*" >&2; }

fail() {
    printf '\n✗ %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
    exit 1
}

# Is there any output? Reads all of it, unlike grep -q: a writer whose reader is gone would count as failed.
any() { [ -n "$(cat)" ]; }

have() { command -v "$1" >/dev/null 2>&1; }

# Root was here first: what it made, others cannot change.
for folder in var .tools target; do
    [ ! -e "$ROOT/$folder" ] || [ -w "$ROOT/$folder" ] ||
        fail "$(id -un) may not write in $folder/, which belongs to $(stat -c %U "$ROOT/$folder")." \
            "Go on as $(stat -c %U "$ROOT/$folder"), or: sudo chown -R $(id -un) '$ROOT'"
done
unset folder

# version_at_least 3.8.7 3.8
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Runs a command as root: directly, through sudo, or not at all (status 1).
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        sudo "$@"
    else
        return 1
    fi
}

can_be_root() {
    [ "$(id -u)" -eq 0 ] || { have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }
}

# Ends with what is missing, how to get it by hand, and the way that needs none of it.
missing() {
    fail "$1" "$2" \
        "Or use Docker, which needs nothing else on this machine: make dev"
}

apt_refresh() {
    mkdir -p "$TOOLS"
    [ -z "$(find "$TOOLS/apt-refreshed" -mmin -60 2>/dev/null)" ] || return 0
    say "Reading the distribution's package lists (apt-get update)."
    as_root apt-get update -qq >&2 || say "apt-get update failed; going on with the lists that are here."
    touch "$TOOLS/apt-refreshed"
}

# apt_offers PACKAGE: can the distribution install it?
apt_offers() {
    local candidate
    candidate=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    [ -n "$candidate" ] && [ "$candidate" != "(none)" ]
}

# apt_ready WHAT: ends the script with a sentence where packages cannot be installed.
apt_ready() {
    have apt-get ||
        missing "$1 is missing, and this is not a Debian or Ubuntu machine." "Install it by hand and try again."
    can_be_root ||
        missing "$1 is missing, and installing it needs root or sudo." \
            "An administrator can install everything at once; on Debian 13:" \
            "  apt-get install openjdk-25-jdk-headless fonts-dejavu-core libfontconfig1 libharfbuzz0b maven npm postgresql-17-q3c chromium"
    apt_refresh
}

# apt_install WHAT PACKAGE...
apt_install() {
    local what=$1
    shift
    say "Installing $what from the distribution: apt-get install $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@" </dev/null >"$TOOLS/apt.log" 2>&1 || {
        tail -n 20 "$TOOLS/apt.log" >&2
        missing "$what could not be installed (the whole output is in .tools/apt.log)." \
            "Try it by hand: apt-get install $*"
    }
}

# read_settings FILE: KEY=VALUE lines; what the environment already says wins.
read_settings() {
    local line key
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in '' | '#'*) continue ;; esac
        key=${line%%=*}
        [ -n "${!key+set}" ] || export "$key=${line#*=}"
    done <"$1"
}

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port FIRST: the first free one of a hundred
free_port() {
    local port
    for ((port = $1; port < $1 + 100; port++)); do
        port_taken "$port" || {
            echo "$port"
            return
        }
    done
    fail "No free port between $1 and $((port - 1))."
}

# alive PID WORD: is that process still there, and does its command line hold the word?
alive() {
    [ -n "$1" ] && [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -qF -- "$2"
}

# quietly SENTENCE LOG COMMAND...: output to the log, the time on the screen, the end of the log when it fails
quietly() {
    local sentence=$1 log=$2 began=$SECONDS pid status=0
    shift 2
    mkdir -p "$(dirname "$log")"
    say "$sentence"
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    # shellcheck disable=SC2064
    trap "kill $pid 2>/dev/null; wait $pid 2>/dev/null; exit 130" INT TERM HUP
    while [ -t 2 ] && kill -0 "$pid" 2>/dev/null; do
        printf '\r  %d s ' $((SECONDS - began)) >&2
        sleep 1
    done
    wait "$pid" || status=$?
    trap - INT TERM HUP
    [ ! -t 2 ] || printf '\r' >&2
    if [ "$status" -ne 0 ]; then
        grep -E '^\[(ERROR|FATAL)\]' "$log" | head -n 40 >&2 || tail -n 40 "$log" >&2
        fail "That failed; the whole output is in ${log#"$ROOT"/}."
    fi
    say "Done in $((SECONDS - began)) s."
}

# read_stack STACK: the settings of a stack in containers, or the sentence that says where they are to be.
read_stack() {
    local file=${STACK_ENV:-env/$1.env}
    if [ -f "$ROOT/$file" ]; then
        read_settings "$ROOT/$file"
    elif [ -z "${PUBLIC_URL:-}" ]; then
        fail "There is no $file, so make $1 does not know its settings." \
            "Copy it and fill it in: cp env/$1.env.example $file"
    fi
    case ${DOCKER_HOST:-} in unix://*) DOCKER_SOCKET=${DOCKER_SOCKET:-${DOCKER_HOST#unix://}} ;; esac
    export DOCKER_SOCKET=${DOCKER_SOCKET:-/var/run/docker.sock}
}
