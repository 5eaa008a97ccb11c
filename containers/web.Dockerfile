# The application. Built with the Maven, Node and PostgreSQL that make finds; the image that runs holds a JRE, the
# application's layers and a cache of its classes (JEP 514), made by starting it once on the very same layers.
#   --target development   the image of `make dev`: sources are mounted, changes are compiled and reloaded

FROM maven:3-eclipse-temurin-25 AS tools
# Node trusts what the system trusts, as everything else here does
ENV NODE_USE_SYSTEM_CA=1 VAADIN_USAGE_STATS_ENABLED=false
WORKDIR /src
COPY scripts/lib.sh scripts/ensure-jdk scripts/ensure-maven scripts/ensure-node scripts/mvn scripts/
RUN --mount=type=cache,target=/root/.npm scripts/ensure-node

FROM tools AS development
RUN apt-get update && apt-get install -y --no-install-recommends rsync libfontconfig1 libharfbuzz0b fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*
COPY containers/develop containers/demonstrate containers/import-pulsars containers/healthcheck /usr/local/bin/
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MEDIA_ROOT=/media
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=900s --retries=6 CMD ["healthcheck"]
CMD ["develop"]

FROM tools AS build
# What Maven and npm fetch stays in a cache of the builder; a changed source builds without the network.
COPY pom.xml package.json package-lock.json ./
COPY .mvn .mvn
COPY src/main src/main
COPY frontend frontend
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    scripts/mvn -q package -Dmaven.test.skip=true -Dspotless.check.skip=true
COPY containers/collect-static containers/
RUN java -Djarmode=tools -jar target/transients.jar extract --layers --destination target/layers \
    && containers/collect-static target/layers target/static

FROM eclipse-temurin:25-jre AS runtime
RUN useradd --system --uid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin transients \
    && mkdir -p /app /media /static && chown transients /media /static
WORKDIR /app
COPY --from=build /src/target/layers/dependencies/ ./
COPY --from=build /src/target/layers/snapshot-dependencies/ ./
COPY --from=build /src/target/layers/application/ ./
COPY --from=build /src/target/static/ static/
COPY LICENSE NOTICE ./
COPY containers/java.options ./
COPY containers/start containers/copy-static containers/demonstrate containers/import-pulsars \
    containers/healthcheck /usr/local/bin/

# One start on an empty PostgreSQL tells which classes a start loads.
FROM eclipse-temurin:25-jre AS trained
WORKDIR /training
COPY scripts/lib.sh scripts/ensure-postgres scripts/postgres scripts/
RUN scripts/ensure-postgres
COPY --from=runtime /app /app
COPY containers/train containers/
RUN containers/train /app/transients.aot

FROM runtime
COPY --from=trained /app/transients.aot ./
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Image Plane Transients" \
      org.opencontainers.image.description="Look at, rate and classify candidate transients of radio image-plane surveys" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
USER transients
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 METRICS_PORT=9090 MEDIA_ROOT=/media DRAIN_TIME=5s STOPPING_MARK=/tmp/stopping \
    SERVER_TOMCAT_BASEDIR=/tmp/tomcat VAADIN_USAGE_STATS_ENABLED=false
VOLUME /media
EXPOSE 8080 9090
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=3s --timeout=2s --start-period=180s --retries=2 CMD ["healthcheck"]
ENTRYPOINT ["start"]
