# The base of all images where a registry can be reached: a Java of only the modules that services use, on a small Debian.
ARG JDK=eclipse-temurin:25-jdk
ARG SLIM=debian:13-slim
FROM ${JDK} AS java
COPY modules /modules
RUN jlink --add-modules "$(paste -sd, /modules)" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
    --generate-cds-archive --output /opt/java
FROM ${SLIM}
COPY --from=java /opt/java /opt/java
ENV JAVA_HOME=/opt/java PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
