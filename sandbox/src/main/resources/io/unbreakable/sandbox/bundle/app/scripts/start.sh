#!/bin/sh
# Runs the app in the foreground, with what CodeDeploy and the instance say about this deployment.
set -eu
cd "$(dirname "$0")/.."

export PORT="${PORT:-8079}"
export DT_TAGS="DeploymentGroup=${DEPLOYMENT_GROUP_NAME:-} Application=${APPLICATION_NAME:-}"
export DT_CUSTOM_PROP="DEPLOYMENT_ID=${DEPLOYMENT_ID:-} DEPLOYMENT_GROUP_NAME=${DEPLOYMENT_GROUP_NAME:-} APPLICATION_NAME=${APPLICATION_NAME:-}"
export DT_CLUSTER_ID="${DEPLOYMENT_GROUP_NAME:-}"
#EXPORTS#

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# exec keeps the process id: validate.sh sees by it that the app has died.
echo $$ > app.pid
exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar app/quarkus-run.jar
