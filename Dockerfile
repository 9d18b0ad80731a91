# Florin in containers, the chats (target bot) and the site (target web-admin): built from this checkout with Maven, run by
# an ordinary user on a Java runtime.
# The root file system may be read-only; what is kept lies in /data, what is passing in /tmp.
FROM maven:3.9.16-eclipse-temurin-25 AS build
WORKDIR /florin
COPY pom.xml ./
COPY .mvn .mvn
COPY bin bin
COPY db db
COPY web-admin web-admin
COPY bot bot
RUN bin/maven -q -B package -Dmaven.test.skip=true -Denforcer.skip=true

FROM eclipse-temurin:25.0.3_9-jre-noble AS runtime
# Java draws charts with its own fonts, but through this library.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --system --gid 10001 florin \
    && useradd --system --uid 10001 --gid florin --home-dir /data --shell /usr/sbin/nologin florin \
    && install -d -m 700 -o florin -g florin /data
COPY LICENSE /florin/
USER 10001:10001
WORKDIR /data
ENV FLORIN_DATA_DIR=/data FLORIN_WEB_HOST=0.0.0.0 FLORIN_WEB_PORT=7070
EXPOSE 7070

FROM runtime AS web-admin
COPY --from=build /florin/bot/target/app/lib /florin/lib
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=5 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", "/florin/lib/*", "florin.web.Main", "health"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=50", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp", "/florin/lib/*", "florin.web.Main"]

FROM runtime AS bot
COPY --from=build /florin/bot/target/app/lib /florin/lib
VOLUME /data
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=5 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", "/florin/lib/*", "florin.bot.Main", "health"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=50", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp", "/florin/lib/*", "florin.bot.Main"]
CMD ["run"]
