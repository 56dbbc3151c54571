#!/bin/sh
# Starts the load on the app of this instance; it goes on until the next release.
set -eu
export LOAD_RATE="${LOAD_RATE:-10}" LOAD_INVOKE_URL=http://localhost:8080/api/version

# a first deployment that failed after its start left its unit behind: CodeDeploy stops only what was deployed successfully
systemctl stop unbreakable-load.service 2>/dev/null || true
systemctl reset-failed unbreakable-load.service 2>/dev/null || true

exec systemd-run --unit=unbreakable-load --uid=unbreakable --working-directory=/opt/unbreakable --collect \
    --setenv=LOAD_RATE --setenv=LOAD_INVOKE_URL \
    java -Xmx64m -XX:+UseSerialGC -cp load.jar io.unbreakable.sandbox.traffic.LoadGenerator --target http://localhost:8080
