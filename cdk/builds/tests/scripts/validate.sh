#!/bin/sh
# The load has started when it is still there after a second.
sleep 1
systemctl is-active --quiet unbreakable-load.service
