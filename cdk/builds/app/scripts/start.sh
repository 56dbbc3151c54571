#!/bin/sh
# Starts this build, with what CodeDeploy says about this deployment: OneAgent tells Dynatrace by these variables.
set -eu
export BUILD_NUMBER='#BUILD_NUMBER#'
export DT_TAGS="DeploymentGroup=$DEPLOYMENT_GROUP_NAME Application=$APPLICATION_NAME"
export DT_CUSTOM_PROP="DEPLOYMENT_ID=$DEPLOYMENT_ID DEPLOYMENT_GROUP_NAME=$DEPLOYMENT_GROUP_NAME APPLICATION_NAME=$APPLICATION_NAME"
export DT_CLUSTER_ID="$DEPLOYMENT_GROUP_NAME"
export PORT=8080 SAMPLE_HOST=0.0.0.0 SAMPLE_INVOKE_ALLOW=http://localhost:8080 SAMPLE_LOG=/opt/unbreakable/serviceoutput.log

# a first deployment that failed after its start left its unit behind: CodeDeploy stops only what was deployed successfully
systemctl stop unbreakable-app.service 2>/dev/null || true
systemctl reset-failed unbreakable-app.service 2>/dev/null || true

exec systemd-run --unit=unbreakable-app --uid=unbreakable --working-directory=/opt/unbreakable --collect \
    --setenv=BUILD_NUMBER --setenv=DT_TAGS --setenv=DT_CUSTOM_PROP --setenv=DT_CLUSTER_ID \
    --setenv=DEPLOYMENT_ID --setenv=DEPLOYMENT_GROUP_NAME --setenv=APPLICATION_NAME \
    --setenv=PORT --setenv=SAMPLE_HOST --setenv=SAMPLE_INVOKE_ALLOW --setenv=SAMPLE_LOG \
    java -Xmx256m -XX:+UseSerialGC -jar app/quarkus-run.jar
