# The application. The build finds its Node as make does; the image that runs holds a JRE and the application alone.
FROM maven:3-eclipse-temurin-25 AS build
# Node trusts what the system trusts, as everything else here does
ENV NODE_USE_SYSTEM_CA=1
WORKDIR /src
COPY scripts scripts
COPY pom.xml ./
RUN scripts/ensure-node
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    scripts/mvn -q package -Dmaven.test.skip=true \
    && java -Djarmode=tools -jar target/transients.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --no-create-home transients \
    && mkdir -p /app /media && chown transients /media
WORKDIR /app
COPY LICENSE NOTICE ./
COPY --from=build /src/target/layers/dependencies/ ./
COPY --from=build /src/target/layers/spring-boot-loader/ ./
COPY --from=build /src/target/layers/snapshot-dependencies/ ./
COPY --from=build /src/target/layers/application/ ./
COPY containers/healthcheck /usr/local/bin/healthcheck
USER transients
ENV SERVER_PORT=8080 MEDIA_ROOT=/media VAADIN_USAGE_STATS_ENABLED=false \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED"
VOLUME /media
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["healthcheck"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.PropertiesLauncher"]
