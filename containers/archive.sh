#!/usr/bin/env bash
# Packs and unpacks backups, in a one-shot container of the database's image (scripts/backup and scripts/restore run it).
#   archive.sh pack NAME          database and media into /backups/NAME
#   archive.sh check              reads a backup to its end, and prints what it holds when it is whole
#   archive.sh database NAME END  loads its database (the first END bytes) into the empty database NAME
#   archive.sh media NAME         unpacks its files beside those in use, and compares them with the rows in NAME
#   archive.sh swap, swap-back    puts the unpacked files in use, or the earlier ones again
#   archive.sh forget             removes what lies beside the files in use
#   archive.sh compare            tells rows without files, and files without rows
# A backup is a tar file: `about`, the dump in pieces (database/…), the files (media/…), and at last `manifest`, with the
# SHA-256 of every byte before it. With a key, all of it is encrypted by GnuPG. The last six read it from standard input.
set -euo pipefail

PIECE=32M    # of the dump: what has to fit into memory
TRAILER=10240 # bytes of the manifest with tar's header and end, always
BESIDE=/media/.restore BEFORE=/media/.before

say_no() {
    printf '✗ %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
    exit 1
}

export LC_ALL=C GNUPGHOME=${WORK:=$(mktemp -d)}/gnupg WORK
(umask 077 && mkdir -p "$GNUPGHOME")
key=/run/secrets/BACKUP_KEY
PGPASSWORD=$(cat /run/secrets/DB_PASSWORD)
export PGPASSWORD PGAPPNAME=archive
encrypted() { [ -s "$key" ]; }
gnupg() { gpg --batch --quiet --no-tty --pinentry-mode loopback --passphrase-file "$key" "$@"; }
sql() { psql -qtAX -v ON_ERROR_STOP=1 "$@"; }

# --- packing

seal() {
    if encrypted; then
        gnupg --symmetric --cipher-algo AES256 --s2k-digest-algo SHA512 --s2k-count 65011712 --force-mdc -z 0 -o -
    else
        cat
    fi
}

# A piece of the dump, as a tar file of its own: those can follow one another.
piece() {
    mkdir -p "$WORK/database"
    cat >"$WORK/$FILE"
    tar -cf "$WORK/piece" -C "$WORK" --owner=0 --group=0 "$FILE"
    stat -c %s "$WORK/piece" >>"$WORK/sizes"
    cat "$WORK/piece"
    rm "$WORK/$FILE" "$WORK/piece"
}

pack_about() {
    tar -cf "$WORK/piece" -C "$WORK" --owner=0 --group=0 about
    stat -c %s "$WORK/piece" >>"$WORK/sizes"
    cat "$WORK/piece"
}

pack_database() {
    pg_dump -Fc -Z0 --no-owner --no-privileges --snapshot="$snapshot" 2>"$WORK/said" | zstd -3 -q |
        split -b "$PIECE" -a 6 -d --filter="exec '$0' piece" - database/
}

# The files that the dump's rows name. What was deleted since then is missing, and only counted.
pack_media() {
    kill "$holder" 2>/dev/null
    [ "$BACKUP_MEDIA" != no ] || return 0
    tar -c --format=gnu --owner=10001 --group=0 --numeric-owner --transform='s,^,media/,' --no-recursion \
        --ignore-failed-read -C /media --verbatim-files-from -T "$list" 2>"$WORK/said" &&
        ! grep -v 'No such file or directory' "$WORK/said" >&2
}

pack_manifest() {
    local missing=0
    [ "$BACKUP_MEDIA" = no ] || missing=$(wc -l <"$WORK/said")
    {
        cat "$WORK/about"
        echo "missing=$missing"
        awk '{ sum += $1 } END { printf "database_end=%d\n", sum }' "$WORK/sizes"
        echo "sha256=$(cut -d' ' -f1 "$WORK/sha256")"
    } >"$WORK/manifest"
    tar -cf - -C "$WORK" --owner=0 --group=0 manifest
}

contents() {
    local hashing
    mkfifo "$WORK/hash"
    openssl dgst -sha256 -r <"$WORK/hash" >"$WORK/sha256" &
    hashing=$!
    { pack_about && pack_database && pack_media; } | tee "$WORK/hash" || return 1
    wait "$hashing" && pack_manifest
}

# What the dump will hold, counted in its own snapshot.
ask() {
    local answer
    printf '%s;\n' "$1" >&"${HOLD[1]}"
    IFS= read -r answer <&"${HOLD[0]}" || say_no "The database does not answer: $(tail -n 1 "$WORK/said")"
    echo "$answer"
}

pack() {
    local name=$1 part="/backups/.$1.part" files free bytes
    list="/backups/.$1.files"
    # shellcheck disable=SC2064
    trap "rm -f '$part' '$list'" EXIT
    trap 'exit 130' INT TERM HUP
    umask 077
    coproc HOLD { sql 2>"$WORK/said"; }
    holder=$HOLD_PID
    echo "begin isolation level repeatable read read only;" >&"${HOLD[1]}" ||
        say_no "The database does not answer: $(tail -n 1 "$WORK/said")"
    snapshot=$(ask "select pg_export_snapshot()")
    files=$(ask "select count(*) from media_file")
    bytes=$(ask "select coalesce(sum(bytes), 0) from media_file")
    cat >"$WORK/about" <<END
what=a backup of Image Plane Transients
format=1
stack=$STACK
time=$(date -u +%Y-%m-%dT%H:%M:%SZ)
version=$APP_VERSION
revision=$APP_REVISION
flyway=$(ask "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1")
postgres=$(ask "show server_version")
candidates=$(ask "select count(*) from candidate")
ratings=$(ask "select count(*) from rating")
people=$(ask "select count(*) from person")
media=$BACKUP_MEDIA
files=$files
bytes=$bytes
END
    if [ "$BACKUP_MEDIA" != no ]; then
        free=$(df -B1 --output=avail /backups | tail -n 1)
        [ "$free" -gt "$bytes" ] ||
            say_no "There is no room for the backup: the media are $((bytes / 1000000)) MB, and $((free / 1000000)) MB are free where backups go."
        sql -c "begin isolation level repeatable read read only" -c "set transaction snapshot '$snapshot'" \
            -c "copy (select path from media_file order by path) to stdout" -c "commit" >"$list" ||
            say_no "The list of files could not be written where backups go."
    fi

    set +e
    contents | seal 2>"$WORK/sealing" >"$part"
    local status=("${PIPESTATUS[@]}")
    set -e
    if [ "${status[*]}" != "0 0" ]; then
        ! cat "$WORK"/{said,sealing} | grep -q 'No space left' || say_no "The disk where backups go is full."
        say_no "The backup stopped halfway." "$(cat "$WORK"/{said,sealing} | tail -n 3)"
    fi
    sync "$part" || say_no "The backup could not be forced to the disk."
    mv "$part" "/backups/$name"
    sync /backups
    sed -n '/^\(candidates\|ratings\|files\|missing\)=/p' "$WORK/manifest"
}

# --- unpacking

opened() {
    dd bs=512 count=1 iflag=fullblock of="$WORK/head" status=none
    if [ "$(dd if="$WORK/head" bs=1 skip=257 count=5 status=none | tr -d '\0')" = ustar ]; then
        cat "$WORK/head" -
    else
        cat "$WORK/head" - | gnupg --decrypt 2>"$WORK/opening"
    fi
}

check() {
    mkfifo "$WORK/hashed" "$WORK/trailed"
    head -c "-$TRAILER" <"$WORK/hashed" | openssl dgst -sha256 -r >"$WORK/sha256" &
    local hashing=$! trailing status named
    tail -c "$TRAILER" <"$WORK/trailed" >"$WORK/trailer" &
    trailing=$!
    set +e
    opened | tee "$WORK/hashed" "$WORK/trailed" | tar -ti 2>"$WORK/listing" |
        awk -v first="$WORK/first" 'NR == 1 { print > first } /^media\// { n++ } END { print n + 0 }' >"$WORK/count"
    status=("${PIPESTATUS[@]}")
    wait "$hashing" "$trailing"
    named=$(cat "$WORK/first" 2>/dev/null)
    tar -xf "$WORK/trailer" -C "$WORK" manifest 2>/dev/null
    set -e
    if [ "$named" != about ]; then
        if [ ! -s "$WORK/head" ] || [ ! -e "$WORK/opening" ] || grep -q 'no valid OpenPGP data' "$WORK/opening"; then
            say_no "This is not a backup of Image Plane Transients."
        elif ! encrypted; then
            say_no "The backup is encrypted, and BACKUP_KEY is not set."
        fi
        say_no "BACKUP_KEY is not the key of this backup, or this is another encrypted file." \
            "A backup is read with the key that it was made with: BACKUP_KEY=… make restore FILE=…"
    fi
    if [ "${status[*]}" != "0 0 0 0" ] ||
        ! grep -qsx "sha256=$(cut -d' ' -f1 "$WORK/sha256")" "$WORK/manifest"; then
        say_no "The backup is damaged or cut short: its end does not fit what is before it."
    fi
    ! grep -qx media=yes "$WORK/manifest" || [ "$(cat "$WORK/count")" -eq "$(($(value files) - $(value missing)))" ] ||
        say_no "The backup holds $(cat "$WORK/count") files, not as many as its manifest says."
    cat "$WORK/manifest"
}

value() { sed -n "s/^$1=//p" "$WORK/manifest"; }

# Its table of contents comes first; the extensions in it are the superuser's, and there already.
load() {
    dd bs=1M count=16 iflag=fullblock of="$WORK/beginning" status=none
    pg_restore -l "$WORK/beginning" >"$WORK/all" 2>"$WORK/said" || return
    grep -v ' EXTENSION ' "$WORK/all" >"$WORK/contents"
    cat "$WORK/beginning" - |
        pg_restore --no-owner --no-privileges --exit-on-error -L "$WORK/contents" -d "$1" 2>"$WORK/said"
}

load_database() {
    local status
    set +e
    opened | head -c "$2" | tar -xiO --wildcards 'database/*' 2>"$WORK/listing" | zstd -dcq | load "$1"
    status=("${PIPESTATUS[@]}")
    set -e
    # the first two are cut off on purpose
    [ "${status[*]:2}" = "0 0 0" ] ||
        say_no "The database could not be loaded." "$(tail -n 3 "$WORK/said" "$WORK/listing" 2>/dev/null)"
    # what is not the application's own, it says, only the superuser analyzes
    PGOPTIONS="-c client_min_messages=error" sql -d "$1" -c "analyze"
}

unpack_media() {
    local free bytes
    [ "$(stat -c %u /media)" -eq "$(id -u)" ] ||
        say_no "The folder of the media belongs to user $(stat -c %u /media), not to the application's." \
            "If it is a folder of yours (compose/volumes.yml): chown -R $(id -u) FOLDER"
    bytes=$(sql -d "$1" -c "select coalesce(sum(bytes), 0) from media_file")
    rm -rf "$BESIDE"
    free=$(df -B1 --output=avail /media | tail -n 1)
    [ "$free" -gt "$bytes" ] ||
        say_no "There is no room for the media beside those in use: $((bytes / 1000000)) MB are needed, $((free / 1000000)) MB are free."
    mkdir "$BESIDE"
    set +e
    opened | tar -xi -C "$BESIDE" --strip-components=1 --no-same-owner --no-same-permissions --wildcards 'media/*' \
        2>"$WORK/said"
    local status=("${PIPESTATUS[@]}")
    set -e
    [ "${status[*]}" = "0 0" ] || grep -q 'media/\*: Not found' "$WORK/said" ||
        say_no "The media could not be unpacked." "$(tail -n 3 "$WORK/said")"
    sync -f "$BESIDE"
    cd "$BESIDE"
    { sql -d "$1" -c "copy (select sha256 || '  ' || path from media_file order by path) to stdout" |
        sha256sum --check --quiet 2>/dev/null || true; } |
        awk '/: FAILED$/ { wrong++; if (wrong <= 5) print "wrong_file=" substr($1, 1, length($1) - 1) } END { print "wrong=" wrong + 0 }'
}

# Everything of FROM into TO, but for the two folders themselves
move_all() { find "$1" -mindepth 1 -maxdepth 1 ! -path "$BESIDE" ! -path "$BEFORE" -exec mv -t "$2" {} +; }

swap() {
    mkdir "$BEFORE"
    move_all /media "$BEFORE"
    move_all "$BESIDE" /media
    rmdir "$BESIDE"
    sync -f /media
}

swap_back() {
    [ -d "$BEFORE" ] || return 0
    mkdir -p "$BESIDE"
    move_all /media "$BESIDE"
    move_all "$BEFORE" /media
    rm -rf "$BEFORE" "$BESIDE"
    sync -f /media
}

compare() {
    mkdir -p /media/.scratch
    comm -3 \
        <(sql -c "copy (select path || '|' || bytes from media_file order by (path || '|' || bytes) collate \"C\") to stdout") \
        <(find /media -mindepth 1 -path '/media/.*' -prune -o -type f -printf '%P|%s\n' | sort -S 64M -T /media/.scratch) |
        awk -F '|' '
            !/^\t/ { rows++; if (rows <= 5) print "row_without_file=" $1; next }
            { files++; if (files <= 5) print "file_without_row=" substr($1, 2) }
            END { print "rows_without_files=" rows + 0; print "files_without_rows=" files + 0 }'
}

case ${1:-} in
    pack) pack "$2" ;;
    piece) piece ;;
    check) check ;;
    database) load_database "$2" "$3" ;;
    media) unpack_media "$2" ;;
    swap) swap ;;
    swap-back) swap_back ;;
    forget) rm -rf "$BESIDE" "$BEFORE" ;;
    compare) compare ;;
    *) say_no "archive.sh does not know what '${1:-}' is." ;;
esac
