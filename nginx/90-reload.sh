#!/bin/sh
# Runs before Nginx starts. Writes the settings that come from the environment, finds a certificate or makes a
# placeholder, and leaves a watcher behind that hands a new certificate to Nginx within seconds.
set -u

certificate=/etc/letsencrypt/live/site
own=/run/tls
period_s=5

say() { printf '90-reload.sh: %s\n' "$*"; }

# fits FOLDER: are certificate and key there, and one pair? A renewal may be half-way through.
fits() {
    of_certificate=$(openssl x509 -in "$1/fullchain.pem" -noout -pubkey 2>/dev/null) &&
        of_key=$(openssl pkey -in "$1/privkey.pem" -pubout 2>/dev/null) &&
        [ "$of_certificate" = "$of_key" ]
}

version() { cat "$certificate/fullchain.pem" "$certificate/privkey.pem" 2>/dev/null | sha256sum; }

# take: copies the pair that certbot keeps, if it is one. Nginx reads the copy, so it never sees one of each.
take() {
    rm -rf "$own/next" && mkdir -p "$own/next" || return 1
    cp "$certificate/fullchain.pem" "$certificate/privkey.pem" "$own/next/" 2>/dev/null &&
        fits "$own/next" &&
        mv "$own/next/privkey.pem" "$own/next/fullchain.pem" "$own/"
}

placeholder() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
        -subj "/CN=no certificate yet" -keyout "$own/privkey.pem" -out "$own/fullchain.pem" 2>/dev/null
}

settings() {
    port=
    case ${HTTPS_PORT:-443} in
    443) ;;
    *[!0-9]*) say "HTTPS_PORT is ${HTTPS_PORT}, which is no port number; going on with 443." ;;
    *) port=":$HTTPS_PORT" ;;
    esac
    printf 'map "" %s {\n    default "%s";\n}\n' "\$https_port" "$port" >/run/nginx-settings.conf
}

watch() {
    taken=$1
    while :; do
        touch "$own/watched"
        sleep "$period_s"
        now=$(version)
        [ "$now" != "$taken" ] || continue
        take || continue
        taken=$now
        if nginx -t -q; then
            nginx -s reload
            say "A new certificate is there; Nginx reads it now ($(openssl x509 -in "$own/fullchain.pem" -noout -enddate))."
        else
            say "A new certificate is there, but Nginx does not take its configuration; it goes on with the old one."
        fi
    done
}

umask 077
mkdir -p "$own"
settings
before=$(version)
taken=
if take; then
    taken=$before
    say "Starting with the certificate of certbot ($(openssl x509 -in "$own/fullchain.pem" -noout -enddate))."
else
    placeholder
    say "There is no certificate yet: starting with one of our own, which no browser trusts, until certbot brings one."
fi
watch "$taken" &
