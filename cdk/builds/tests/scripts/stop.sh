#!/bin/sh
# Stops the load that runs, if one does.
systemctl stop unbreakable-load.service 2>/dev/null || true
