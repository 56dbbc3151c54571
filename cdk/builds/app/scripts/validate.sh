#!/bin/sh
# Waits until the app is ready, and fails when it has ended or is not ready in time.
tries=0
until curl -fs -m 2 -o /dev/null http://localhost:8080/q/health/ready; do
    tries=$((tries + 1))
    if ! systemctl is-active --quiet unbreakable-app.service; then
        echo "The app has ended before it was ready" >&2
        exit 1
    fi
    if [ $tries -ge 120 ]; then
        echo "Not ready after two minutes" >&2
        exit 1
    fi
    sleep 1
done
