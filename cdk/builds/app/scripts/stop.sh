#!/bin/sh
# Stops the build that runs, if one does.
systemctl stop unbreakable-app.service 2>/dev/null || true
