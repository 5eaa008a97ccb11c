# PostgreSQL with Q3C, and a role for the application that is not a superuser.
FROM postgres:15
RUN apt-get update \
    && apt-get install -y --no-install-recommends postgresql-15-q3c \
    && rm -rf /var/lib/apt/lists/*
COPY containers/create-database.sh /docker-entrypoint-initdb.d/10-create-database.sh
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=5 \
    CMD ["sh", "-c", "pg_isready -q -h 127.0.0.1 -U \"$DB_USERNAME\" -d \"$DB_NAME\""]
