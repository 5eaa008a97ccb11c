# PostgreSQL with Q3C, and a role for the application that is not a superuser.
FROM postgres:15-bookworm
RUN apt-get update \
    && apt-get install -y --no-install-recommends postgresql-15-q3c gnupg zstd \
    && rm -rf /var/lib/apt/lists/*
# a volume of media that is first used here, by a restore, belongs to the application's user from the start
RUN mkdir -p /media && chown 10001 /media
COPY containers/create-database.sh /docker-entrypoint-initdb.d/10-create-database.sh
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Image Plane Transients: database" \
      org.opencontainers.image.description="PostgreSQL 15 with the Q3C extension" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
# Patient: a database that recovers after a crash must not be restarted for it. Over TCP, because the server that runs
# the init scripts listens on its socket alone.
HEALTHCHECK --interval=10s --timeout=5s --start-period=300s --retries=12 \
    CMD ["sh", "-c", "pg_isready -q -h 127.0.0.1 -U \"$DB_USERNAME\" -d \"$DB_NAME\""]
