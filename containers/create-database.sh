#!/usr/bin/env bash
# Runs once, when the volume is empty: the application's role, its database, and the extension only a superuser can add.
set -euo pipefail

password=${DB_PASSWORD:-$(cat "${DB_PASSWORD_FILE:-/run/secrets/DB_PASSWORD}")}
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v role="$DB_USERNAME" -v password="$password" -v database="$DB_NAME" <<'SQL'
create role :"role" login password :'password';
create database :"database" owner :"role";
revoke connect on database :"database" from public;
\c :"database"
create extension q3c;
SQL
