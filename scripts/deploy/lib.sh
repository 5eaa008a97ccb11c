# What the parts of the deployment test share; sourced, never run.
# shellcheck shell=bash

checks=0
failures=()

# check SENTENCE COMMAND…: the command is true, or the sentence is among those told at the end
check() {
    local sentence=$1 output
    shift
    checks=$((checks + 1))
    if output=$("$@" 2>&1); then
        printf '  ✓ %s%s\n' "$sentence" "${output:+ ($(tail -n 1 <<<"$output" | cut -c 1-160))}"
    else
        failures+=("$sentence")
        printf '  ✗ %s\n' "$sentence"
        tail -n 15 <<<"$output" | cut -c 1-400 | sed 's/^/      /'
    fi
}

chapter() { printf '\n%s\n' "$*"; }

# within SECONDS COMMAND…: until it is true, at most that long
within() {
    local until=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $until ] || {
            "$@"
            return
        }
        sleep 0.5
    done
}

# The site as people reach it: its name leads to this machine, its certificate is not checked unless a CA is named.
site() { curl -sk --max-time "${PATIENCE:-20}" --resolve "$NAME:$HTTP_PORT:127.0.0.1" --resolve "$NAME:$HTTPS_PORT:127.0.0.1" "$@"; }
status_of() { site -o /dev/null -w '%{http_code}' "$@"; }

# answers STATUS CURL-ARGUMENTS…
answers() {
    local wanted=$1 got
    shift
    got=$(status_of "$@") || true
    [ "$got" = "$wanted" ] || {
        echo "answered $got, not $wanted"
        return 1
    }
}

# sign_in COOKIES [USERNAME PASSWORD]: as the page does
sign_in() {
    local jar=$1 token
    token=$(site -c "$jar" -b "$jar" "$SITE/login" | sed -n 's/.*name="_csrf" content="\([^"]*\)".*/\1/p' | sed -n 1p)
    [ -n "$token" ] || {
        echo "the sign-in page has no form"
        return 1
    }
    site -o /dev/null -c "$jar" -b "$jar" --data-urlencode "username=${2:-$ADMIN_USERNAME}" \
        --data-urlencode "password=${3:-$ADMIN_PASSWORD}" --data-urlencode "_csrf=$token" "$SITE/login"
    signed_in "$jar"
}

# Somebody signed in gets the page, somebody else is sent to the sign-in.
signed_in() { answers 200 -b "$1" -H 'Accept: text/html' "$SITE/candidates"; }

# The same by the session alone: without the cookie that signs in anew where the session is gone.
session_lives() {
    grep -v TRANSIENTS_REMEMBERED "$1" >"$1.session"
    signed_in "$1.session"
}

replica_of() { awk '$6 == "TRANSIENTS_REPLICA" { print $7 }' "$1"; }

# hammer FILE COMMAND…: runs it over and over in the background, one line of status each, until unhammer
hammer() {
    local file=$1
    shift
    : >"$file"
    while :; do "$@" >>"$file" 2>/dev/null || echo "000" >>"$file"; done &
    hammers+=($!)
}
hammers=()
unhammer() {
    [ ${#hammers[@]} -eq 0 ] || kill "${hammers[@]}" 2>/dev/null || true
    wait "${hammers[@]}" 2>/dev/null || true
    hammers=()
}

# all_are PATTERN FILE…: every line fits; says how many there were
all_are() {
    local pattern=$1 lines bad
    shift
    lines=$(cat "$@" | wc -l)
    bad=$(cat "$@" | grep -vcE "^($pattern)$" || true)
    echo "$lines requests, $bad failed: $(cat "$@" | grep -vE "^($pattern)$" | sort | uniq -c | tr '\n' ' ')"
    [ "$lines" -gt 0 ] && [ "$bad" -eq 0 ]
}
