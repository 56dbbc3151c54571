#!/bin/sh
# Runs the load in the foreground; the instance says where it goes and how strong it is.
set -eu
cd "$(dirname "$0")/.."
: "${LOAD_CLASSPATH:?where the load generator is}"
: "${LOAD_URL:?the app that gets the load}"
: "${LOAD_INVOKE_URL:?what /api/invoke is asked to call}"
export LOAD_INVOKE_URL LOAD_RATE="${LOAD_RATE:-20}"

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# exec keeps the process id: validate.sh sees by it that the load has ended.
echo $$ > load.pid
exec "$java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  -cp "$LOAD_CLASSPATH" io.unbreakable.sandbox.traffic.LoadGenerator --target "$LOAD_URL"
